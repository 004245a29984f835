/**
 * Queries answered by reading one post in memory, without an index: what the stream does, and what
 * highlights go by.
 *
 * <p>{@link io.earshot.search.reading.PostTest} is a query made ready to be asked of many posts,
 * {@link io.earshot.search.reading.PostWords} a post made ready to be asked many queries. What
 * words ask of a text is a {@link io.earshot.search.reading.Sought}.
 */
package io.earshot.search.reading;
