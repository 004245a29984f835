package io.earshot.store;

import static java.util.Objects.requireNonNull;

/**
 * A customer as the store holds it.
 *
 * @param id never null
 * @param customer null: was deleted; of a deleted one nothing but the id is kept
 * @param revision store-wide revision of the last change
 */
public record CustomerRow(String id, Customer customer, long revision) {
  public CustomerRow {
    requireNonNull(id, "id is null");
  }

  public boolean deleted() {
    return customer == null;
  }
}
