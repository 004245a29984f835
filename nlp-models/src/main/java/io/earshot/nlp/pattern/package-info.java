/**
 * Patterns of words, as people can read and write them in a file.
 *
 * <p>A text is taken {@link io.earshot.nlp.pattern.Wording sentence by sentence, in plain words}:
 * lower case, {@code don't} as {@code do not}, {@code gonna} as {@code going to}, marks and emoji
 * as words of their own. A file holds classes and patterns:
 *
 * <pre>
 * # a comment
 * $buy = buy | order | get myself
 * 0.9: i am (going | about | ready) to $buy
 * 0.7 positive: (so | really)? love ~3 kettle
 * veto: not ~2 going to $buy
 * </pre>
 *
 * <p>{@code (a | b c)} is one of them, {@code ?} after a word or group makes it optional, {@code *}
 * is any word, {@code stem*} any that begins so, {@code ~3} up to three words, {@code <} and {@code
 * >} the ends of the sentence, {@code QUESTION} a question mark, {@code $buy} a class. A pattern
 * gives its number as the probability, as far as its condition holds; a veto silences the sentence.
 */
package io.earshot.nlp.pattern;
