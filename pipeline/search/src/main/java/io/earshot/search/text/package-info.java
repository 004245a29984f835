/**
 * Text to tokens, once and in Java, so that every back end, the highlighter and the query language
 * see the same words.
 *
 * <p>{@link io.earshot.search.text.Tokeniser} gives {@link io.earshot.search.text.Tokens}: for each
 * position a folded and an exact token. Words are cut as Unicode's annex 29 says; #hashtags,
 * &#64;handles, emoji and the hosts of URLs stay whole; scripts written without spaces are cut into
 * letters, and a query of several letters is a phrase.
 */
package io.earshot.search.text;
