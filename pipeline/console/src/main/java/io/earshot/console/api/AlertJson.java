package io.earshot.console.api;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRow;
import io.earshot.store.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An alert as programs see it.
 *
 * @param number rises with each alert
 * @param window null of an alert about one post, which is about no time
 * @param deliveries null in lists
 */
record AlertJson(
    String id,
    long number,
    String rule,
    String key,
    String kind,
    Instant window,
    Instant raised,
    boolean read,
    String title,
    String why,
    Long observed,
    Double expected,
    Double probability,
    List<AlertPost> posts,
    List<DeliveryJson> deliveries) {
  /**
   * @param deliveries null: they are left out
   */
  static AlertJson of(AlertRow row, List<Delivery> deliveries) {
    Alert alert = row.alert();
    return new AlertJson(
        row.id(),
        row.number(),
        alert.rule(),
        alert.key(),
        alert.kind().name().toLowerCase(Locale.ROOT),
        alert.about(),
        alert.raised(),
        row.seen(),
        alert.title(),
        alert.why(),
        alert.observed(),
        alert.expected(),
        alert.probability(),
        alert.posts(),
        deliveries == null ? null : deliveries.stream().map(DeliveryJson::of).toList());
  }
}
