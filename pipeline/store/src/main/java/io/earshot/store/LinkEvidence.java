package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * Why an author is taken for a customer.
 *
 * @param customer id of the customer, never null
 * @param kind never null
 * @param value what both have: the handle, the address, the number; never null
 */
public record LinkEvidence(String customer, EvidenceKind kind, String value) {
  public LinkEvidence {
    requireNonNull(customer, "customer is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(value, "value is null");
  }
}
