package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** Finds words in texts and hides them: each of their characters becomes another. Thread-safe. */
public final class Redaction {
  private final Pattern words;
  private final String mask;

  Redaction(Pattern words, String mask) {
    this.words = requireNonNull(words, "words is null");
    this.mask = requireNonNull(mask, "mask is null");
  }

  /** Whether a text has one of the words; null has none. */
  public boolean finds(String text) {
    return text != null && words.matcher(text).find();
  }

  /** The text, in which the words are hidden; of the same length. Null gives null. */
  public String hide(String text) {
    return text == null
        ? null
        : words.matcher(text).replaceAll(found -> mask.repeat(found.group().length()));
  }
}
