package io.earshot.insight.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.Customer;

/**
 * A record that a CRM is to hold, or no longer.
 *
 * @param id what the CRM knows it by, the same each time; never null
 * @param version of what is wanted: rises when that changes
 * @param kind never null
 * @param removal whether it is to be taken back
 * @param customer whom it is about; null only of what is taken back
 * @param post what it tells of; null of a rollup and of what is taken back
 * @param rollup the same of a rollup; null of all others and of what is taken back
 * @param remoteId what the CRM itself calls it, or null where that is not known
 * @param maybeThere whether the CRM may hold it though {@code remoteId} is not known: an attempt
 *     may have ended half-way
 */
public record CrmItem(
    String id,
    long version,
    CrmRecordKind kind,
    boolean removal,
    Customer customer,
    CrmPost post,
    CrmRollup rollup,
    String remoteId,
    boolean maybeThere) {
  public CrmItem {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    if (!removal) {
      requireNonNull(customer, "customer is null");
      requireNonNull(kind == CrmRecordKind.ROLLUP ? rollup : post, "there is nothing to tell");
    }
  }
}
