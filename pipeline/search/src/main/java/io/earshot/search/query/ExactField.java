package io.earshot.search.query;

import io.earshot.search.QueryException;

/** A field of words that are looked for just as they are written. */
record ExactField(TextField field) implements Field {
  /** How it is written before a word, behind the name of a text field. */
  static final String PREFIX = "raw:";

  /** The words of the field that this stands in, else of title and text. */
  static ExactField within(Field around) {
    if (around instanceof ExactField exact) {
      return exact;
    }
    return new ExactField(around instanceof WordField words ? words.field() : TextField.ANY);
  }

  @Override
  public MentionQuery read(QueryText text) throws QueryException {
    int start = text.at();
    String words = text.isAtQuote() ? text.takeQuoted() : text.takeWord();
    if (words.endsWith("*") || text.isAt("*")) {
      throw text.error(start, "raw: takes whole words as they are written: remove raw: or the *");
    }
    WordField.requireTokens(text, start, words, words);
    return new MentionQuery.Exact(field, words);
  }
}
