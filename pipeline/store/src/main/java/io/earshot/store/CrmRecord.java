package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Delivery.State;
import java.time.Instant;

/**
 * A record that a CRM is to hold, or no longer.
 *
 * @param number rises with each record
 * @param id what the CRM knows it by, the same for each attempt and each replay; never null
 * @param target name of the CRM, never null
 * @param kind never null
 * @param customer id of whom it is about, never null
 * @param post what it tells of; null of a rollup and of what is taken back
 * @param version of what is wanted, 1 or more
 * @param sent the version that the CRM holds; 0 of none
 * @param removal whether it is to be taken back
 * @param remoteId what the CRM itself calls it, or null
 * @param state never null
 * @param attempts so far, since what is wanted changed or it was last replayed
 * @param due when it is tried next, or while it is being sent, when someone else may; never null
 * @param created never null
 * @param attempted when last, or null
 * @param message what the last attempt came to, or null
 */
public record CrmRecord(
    long number,
    String id,
    String target,
    CrmRecordKind kind,
    String customer,
    CrmPost post,
    long version,
    long sent,
    boolean removal,
    String remoteId,
    State state,
    int attempts,
    Instant due,
    Instant created,
    Instant attempted,
    String message) {
  public CrmRecord {
    requireNonNull(id, "id is null");
    requireNonNull(target, "target is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(customer, "customer is null");
    requireNonNull(state, "state is null");
    requireNonNull(due, "due is null");
    requireNonNull(created, "created is null");
  }

  /** The same, lent until an instant, of microseconds: by that the claim is known. */
  CrmRecord lent(Instant until) {
    return new CrmRecord(
        number,
        id,
        target,
        kind,
        customer,
        post,
        version,
        sent,
        removal,
        remoteId,
        state,
        attempts + 1,
        until,
        created,
        attempted,
        message);
  }
}
