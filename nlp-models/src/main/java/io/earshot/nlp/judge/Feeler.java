package io.earshot.nlp.judge;

import io.earshot.nlp.Sentiment;

/** A model of how texts in some languages other than English feel. Thread-safe. */
public interface Feeler {
  /** Name and version. */
  String model();

  /** Whether it knows a language, by its ISO 639 code. */
  boolean knows(String language);

  /**
   * How a text feels.
   *
   * @param language one that it knows
   * @return null for a text that says nothing
   */
  Sentiment sentiment(String language, String text);
}
