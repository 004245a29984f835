/**
 * The default engine: hashed linear models for English sentiment and complaint, fast enough for
 * every post.
 *
 * <p>A text is read in {@link io.earshot.nlp.linear.Features pieces} of at most a few sentences;
 * each becomes two bags of hashes (words with their neighbours, characters) that all models share,
 * and what each {@link io.earshot.nlp.linear.LinearModel} says of the pieces is averaged by their
 * length. How they were trained: {@code nlp-models/training/README.md}.
 */
package io.earshot.nlp.linear;
