/**
 * The query language.
 *
 * <p>{@link io.earshot.search.query.QueryParser} reads it into a {@link
 * io.earshot.search.query.MentionQuery}, {@link io.earshot.search.query.QueryPrinter} writes it
 * back. Each back end compiles the tree; what a word or a wildcard asks of the token streams is
 * decided here, in {@link io.earshot.search.query.Phrase} and {@link
 * io.earshot.search.query.WordPattern}, and how a value is looked up in {@link
 * io.earshot.search.query.KeywordField}, so that the same posts are found everywhere.
 */
package io.earshot.search.query;
