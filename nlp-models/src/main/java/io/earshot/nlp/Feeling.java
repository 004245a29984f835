package io.earshot.nlp;

/** What a text may feel. */
public enum Feeling {
  ANGER,
  JOY,
  OPTIMISM,
  SADNESS,
  NONE
}
