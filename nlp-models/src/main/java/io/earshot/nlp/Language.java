package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 code (639-3 where there is none), {@code und} when unsure; never null
 * @param confidence 0 to 1
 */
public record Language(String code, double confidence) {
  /** What is said when no language is likely enough. */
  public static final Language UNDETERMINED = new Language("und", 0);

  public Language {
    requireNonNull(code, "code is null");
  }
}
