package io.earshot.insight.delivery;

import io.earshot.insight.MessageJson;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An alert as a CloudEvent (1.0, JSON, structured mode).
 *
 * @param id of the alert: all channels tell of the same event
 * @param subject name of the rule
 */
record AlertEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Data data) {
  static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

  /**
   * What happened.
   *
   * @param window null of an alert about one post, which is about no time
   * @param link page of the alert in the console, or null
   */
  record Data(
      String rule,
      String key,
      String kind,
      Instant window,
      String title,
      String why,
      Long observed,
      Double expected,
      Double probability,
      List<AlertPost> posts,
      String link) {}

  static AlertEvent of(Outgoing outgoing) {
    Alert alert = outgoing.alert();
    return new AlertEvent(
        "1.0",
        alert.id(),
        "/earshot/alerts",
        "io.earshot.alert.raised",
        alert.rule(),
        alert.raised(),
        "application/json",
        data(alert, outgoing.link()));
  }

  private static Data data(Alert alert, String link) {
    return new Data(
        alert.rule(),
        alert.key(),
        alert.kind().name().toLowerCase(Locale.ROOT),
        alert.about(),
        alert.title(),
        alert.why(),
        alert.observed(),
        alert.expected(),
        alert.probability(),
        alert.posts(),
        link);
  }

  String json() {
    return MessageJson.text(this);
  }
}
