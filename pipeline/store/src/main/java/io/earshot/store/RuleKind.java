package io.earshot.store;

/** When a rule raises an alert. */
public enum RuleKind {
  /** At each post that matches. */
  EACH,
  /** At fixed times, with what has matched since the last one. */
  DIGEST,
  /** When far more posts match within an hour than the same hour of other weeks lets expect. */
  SPIKE
}
