package io.earshot.insight.crm;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpLimits;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.Politeness;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records to be sent, and ways to send them. */
public final class Items {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Customer ANN = customer("c-ann", "Ann Ärmel", "ann@mail.example");
  public static final Customer BEN = customer("c-ben", "Ben Bo", "ben@mail.example");
  public static final CrmRollup COUNTS = new CrmRollup(7, 3, 2, -0.2, 0.4, NOON);

  private Items() {}

  public static HttpFetcher http() {
    HttpLimits limits =
        new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 5);
    return new HttpFetcher(new HttpSettings(null, limits, Politeness.DEFAULT));
  }

  /**
   * A stanza that sends everything of a brand.
   *
   * @param token reference
   */
  public static CrmStanza stanza(CrmKind kind, String address, String token, String contactKey) {
    return new CrmStanza(
        "crm",
        kind,
        address,
        token,
        null,
        null,
        contactKey,
        Map.of("acme", Set.of(CrmRecordKind.values())),
        true);
  }

  public static Customer customer(String id, String name, String... emails) {
    return new Customer(id, name, List.of(emails), null, null, null, null, null, true);
  }

  public static CrmItem activity(String id, Customer customer, String text) {
    return new CrmItem(
        id, 1, CrmRecordKind.ACTIVITY, false, customer, post(text), null, null, false);
  }

  public static CrmItem complaint(String id, Customer customer, String text) {
    return new CrmItem(id, 1, CrmRecordKind.CASE, false, customer, post(text), null, null, false);
  }

  public static CrmItem rollup(String id, Customer customer, CrmRollup counts) {
    return new CrmItem(id, 1, CrmRecordKind.ROLLUP, false, customer, null, counts, null, false);
  }

  /** The same, as it is sent again after an attempt of which nothing is known. */
  public static CrmItem again(CrmItem item) {
    return new CrmItem(
        item.id(),
        item.version(),
        item.kind(),
        item.removal(),
        item.customer(),
        item.post(),
        item.rollup(),
        null,
        true);
  }

  /** The same with another text, after an attempt that went well. */
  static CrmItem edited(CrmItem item, String remoteId, String text) {
    return new CrmItem(
        item.id(), 2, item.kind(), false, item.customer(), post(text), null, remoteId, true);
  }

  /**
   * The same, to be taken back.
   *
   * @param remoteId null: nothing is known of the attempt
   */
  static CrmItem removal(CrmItem item, String remoteId) {
    return new CrmItem(
        item.id(), 3, item.kind(), true, item.customer(), null, null, remoteId, true);
  }

  private static CrmPost post(String text) {
    return new CrmPost(
        "post of " + text,
        "https://blog.example/1",
        "web",
        "blog.example",
        "=A \"title\", of\ntwo lines",
        text,
        "Ann",
        NOON,
        "negative",
        "conversation",
        List.of("acme"));
  }
}
