package io.earshot.console.pages;

import io.earshot.console.query.QueryString;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.Delivery;
import java.time.Instant;

/**
 * What a CRM is to hold, in words.
 *
 * @param person page of the customer
 * @param what such as "Activity" or "Case, to be taken back"
 * @param tone of its state: {@code good}, {@code bad} or empty
 * @param page of the post it tells of, or null
 * @param text of the post, or null
 * @param due null where it is not tried again
 * @param message or null
 */
public record CrmRecordView(
    String id,
    String target,
    String customer,
    String person,
    String what,
    String state,
    String tone,
    String page,
    String text,
    String attempts,
    Moment attempted,
    Moment due,
    String message) {
  private static final int MOST = 200;

  static CrmRecordView of(CrmRecord record, Instant now) {
    boolean waiting = record.state() == Delivery.State.WAITING;
    return new CrmRecordView(
        record.id(),
        record.target(),
        record.customer(),
        CustomerView.address(record.customer()),
        kind(record.kind()) + (record.removal() ? ", to be taken back" : ""),
        DeliveryView.state(record.state()),
        DeliveryView.tone(record.state()),
        record.post() == null ? null : "/mentions/" + QueryString.encode(record.post().id()),
        record.post() == null ? null : cut(record.post().text()),
        Words.count(record.attempts(), "attempt", "attempts"),
        Moment.of(record.attempted(), now),
        waiting ? Moment.of(record.due(), now) : null,
        record.message());
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
  }

  static String kind(CrmRecordKind kind) {
    return switch (kind) {
      case ACTIVITY -> "Activity";
      case ROLLUP -> "Rollup";
      case CASE -> "Case";
    };
  }
}
