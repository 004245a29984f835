/**
 * Which language a text is in.
 *
 * <p>Most of the world's scripts write one language that matters here, and name it at once. For the
 * Latin, Cyrillic, Arabic and Devanagari scripts a small model decides between {@code 62}
 * languages: the n-grams of the words name rows of {@link io.earshot.nlp.hashed.HashedRows}, whose
 * sum is weighed for each language of the script (the shape of fastText: Joulin et al., "Bag of
 * Tricks for Efficient Text Classification", 2017). How it was trained: {@code
 * nlp-models/training/README.md}.
 */
package io.earshot.nlp.language;
