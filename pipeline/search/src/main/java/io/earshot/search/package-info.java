/**
 * The indexed post and its index.
 *
 * <p>A {@link io.earshot.search.Mention} is written by {@link io.earshot.search.MentionWriter} as
 * one of three {@link io.earshot.search.IndexOperation}s and read by {@link
 * io.earshot.search.MentionIndex}; {@link io.earshot.search.Indexes} opens both from {@link
 * io.earshot.search.IndexSettings}. The back ends live in {@code lucene} and {@code elasticsearch},
 * what they share in {@code query} (the language), {@code text} (the tokeniser) and {@code
 * document} (the fields).
 */
package io.earshot.search;
