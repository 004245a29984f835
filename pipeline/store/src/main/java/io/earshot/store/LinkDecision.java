package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What somebody said to whether an author is a customer.
 *
 * @param author id of the author, never null
 * @param customer id of the customer, never null
 * @param verdict never null
 * @param decided when, never null
 * @param revision store-wide revision of the decision
 */
public record LinkDecision(
    String author, String customer, Verdict verdict, Instant decided, long revision) {
  /** What was said. */
  public enum Verdict {
    /** They are, whatever the evidence. */
    CONFIRMED,
    /** They are not, whatever the evidence. */
    REJECTED,
    /** What was said before is taken back; the evidence decides. */
    OPEN
  }

  public LinkDecision {
    requireNonNull(author, "author is null");
    requireNonNull(customer, "customer is null");
    requireNonNull(verdict, "verdict is null");
    requireNonNull(decided, "decided is null");
  }
}
