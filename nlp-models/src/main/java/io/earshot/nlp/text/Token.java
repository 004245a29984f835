package io.earshot.nlp.text;

/** What a token is. */
public enum Token {
  /** Letters, digits and marks, with apostrophes inside: {@code don't}. */
  WORD,
  /** A URL, up to the next white space. */
  LINK,
  /** {@code @name} or {@code @name@host}. */
  HANDLE,
  /** {@code #tag}. */
  TAG,
  /** One emoji or other pictograph, without its modifiers. */
  SYMBOL,
  /** Punctuation without a gap: {@code ...}, {@code ?!}, {@code :-)}, {@code :D}. */
  PUNCTUATION
}
