/**
 * Near-copies (design rule 15): wire copy, syndication and reposts of one text.
 *
 * <p>{@link io.earshot.nlp.copies.NearCopies#bandKeys} turns a text into at most four keys. Two
 * posts that share a key are taken for copies; nothing else is compared or kept. The way of a text:
 * {@link io.earshot.nlp.copies.Words} reads it as hashes of folded words, {@link
 * io.earshot.nlp.copies.Shingles} joins each two in a row, {@link io.earshot.nlp.copies.MinHash}
 * keeps the least of them under twenty orders and bands these.
 */
package io.earshot.nlp.copies;
