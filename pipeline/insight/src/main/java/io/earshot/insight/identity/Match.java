package io.earshot.insight.identity;

import static java.util.Objects.requireNonNull;

import io.earshot.store.EvidenceKind;

/**
 * That an author and a customer met on a blocking key.
 *
 * @param customer id of the customer, never null
 * @param consent whether the customer agreed to be recognised
 * @param kind what the evidence is, never null
 * @param value what both have, as people read it; never null
 * @param otherAccount the account that the customer is known to have where the author has another
 *     one, which contradicts the evidence; or null
 */
public record Match(
    String customer, boolean consent, EvidenceKind kind, String value, String otherAccount) {
  public Match {
    requireNonNull(customer, "customer is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(value, "value is null");
  }
}
