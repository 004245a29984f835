package io.earshot.nlp.pattern;

/** How far a pattern counts. */
public enum Condition {
  /** Always. */
  ALWAYS,
  /** As far as the sentence is positive. */
  POSITIVE,
  /** As far as it is negative. */
  NEGATIVE,
  /** As far as it is not negative. */
  WELCOME,
  /** As far as it is not positive. */
  UNWELCOME,
  /** Where the sentence asks. */
  QUESTION,
  /** Where it does not. */
  STATEMENT
}
