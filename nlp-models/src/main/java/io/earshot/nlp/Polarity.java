package io.earshot.nlp;

/** The verdict of a sentiment. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
