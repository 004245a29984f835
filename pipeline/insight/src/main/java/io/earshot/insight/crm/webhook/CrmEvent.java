package io.earshot.insight.crm.webhook;

import io.earshot.insight.MessageJson;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRollup;
import io.earshot.store.CrmPost;
import java.time.Instant;
import java.util.Locale;

/**
 * A record as a CloudEvent (1.0, JSON, structured mode).
 *
 * @param id of this version of the record
 * @param subject what the record is known by in all its versions
 */
record CrmEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Data data) {
  /**
   * What it tells.
   *
   * @param customer id; null of what is taken back
   */
  record Data(String customer, CrmPost post, CrmRollup rollup) {}

  static CrmEvent of(CrmItem item, Instant now) {
    String kind = item.kind().name().toLowerCase(Locale.ROOT);
    return new CrmEvent(
        "1.0",
        item.id() + "." + item.version(),
        "/earshot/crm",
        "io.earshot.crm." + kind + (item.removal() ? ".removed" : ""),
        item.id(),
        now,
        "application/json",
        item.removal()
            ? new Data(null, null, null)
            : new Data(item.customer().id(), item.post(), item.rollup()));
  }

  String json() {
    return MessageJson.text(this);
  }
}
