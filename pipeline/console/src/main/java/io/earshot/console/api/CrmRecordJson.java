package io.earshot.console.api;

import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecord;
import io.earshot.store.Delivery;
import java.time.Instant;
import java.util.Locale;

/** A record that a CRM is to hold, as programs see it. */
record CrmRecordJson(
    String id,
    long number,
    String target,
    String kind,
    String customer,
    CrmPost post,
    boolean removal,
    String remoteId,
    String state,
    int attempts,
    Instant created,
    Instant attempted,
    Instant due,
    String message) {
  static CrmRecordJson of(CrmRecord record) {
    boolean waiting = record.state() == Delivery.State.WAITING;
    return new CrmRecordJson(
        record.id(),
        record.number(),
        record.target(),
        record.kind().name().toLowerCase(Locale.ROOT),
        record.customer(),
        record.post(),
        record.removal(),
        record.remoteId(),
        record.state().name().toLowerCase(Locale.ROOT),
        record.attempts(),
        record.created(),
        record.attempted(),
        waiting ? record.due() : null,
        record.message());
  }
}
