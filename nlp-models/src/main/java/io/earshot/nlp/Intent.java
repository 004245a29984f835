package io.earshot.nlp;

/** The reasons people speak about what they buy, in the terms of social CRM. */
public enum Intent {
  /** Something went wrong, and somebody should hear of it. */
  COMPLAINT,
  /** Wants to know something. */
  QUESTION,
  /** Needs something that is not there, or proposes it. */
  SUGGESTION,
  /** Says that they like it. */
  LIKE,
  /** Says that they do not. */
  DISLIKE,
  /** Wishes to have, be or do something one day. */
  ASPIRATION,
  /** Holds one thing above another. */
  PREFERENCE,
  /** Tells others to take it, or to leave it alone. */
  RECOMMENDATION,
  /** Is about to buy. */
  PURCHASE,
  /** Is about to leave. */
  CHURN,
  /** Says thank you. */
  THANKS
}
