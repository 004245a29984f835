package io.earshot.console;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Delivery;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Alerts that were raised and sent, with more or less luck. */
final class SampleAlerts {
  private static final Instant NOW = SampleMentions.NOW;

  private SampleAlerts() {}

  static void fill(Store store) {
    store
        .channels()
        .importFile(
            List.of(
                new Channel(
                    "pager", ChannelKind.WEBHOOK, "https://p.example/?key=1", "${K}", false)));
    store
        .channels()
        .save(
            new Channel(
                "chat", ChannelKind.SLACK, "https://chat.example/T0/B1/secret", null, false),
            Origin.CONSOLE);
    store.channels().disable("chat", "https://chat.example/ answered 410");
    store.alerts().raise(digest(), List.of(), null);
    store.alerts().raise(spike(), List.of("pager", "chat"), Duration.ofHours(6));
    List<Delivery> claimed = store.deliveries().claim(NOW, Duration.ofMinutes(1), 9);
    store.deliveries().sent(claimed.get(0), "answered 204");
    store.deliveries().dead(claimed.get(1), "https://chat.example/ answered 410");
  }

  static Alert spike() {
    return new Alert(
        "Tindra in trouble",
        "Tindra",
        Instant.parse("2026-03-20T13:00:00Z"),
        RuleKind.SPIKE,
        NOW.minusSeconds(1_200),
        "Tindra: 42 posts in an hour, 3.5 expected",
        "42 posts came between 13:00 and 13:37 UTC, where 3.5 were to be expected in the whole hour;"
            + " so many come by chance once in 6,000,000 hours.",
        42L,
        3.5,
        1.7e-7,
        List.of(
            new AlertPost(
                SampleMentions.REVIEW_ID,
                "Three weeks with the Tindra kettle",
                "I wanted to love it. The Tindra looks wonderful on the stove…",
                List.of(new AlertPost.Span(21, 27)),
                List.of(new AlertPost.Span(25, 31)),
                SampleMentions.REVIEW_ID,
                "Ada",
                NOW.minusSeconds(3_000),
                "negative"),
            new AlertPost(
                SampleMentions.HOSTILE_ID,
                null,
                "<script>alert(1)</script> Tindra",
                null,
                List.of(new AlertPost.Span(26, 32)),
                "javascript:alert(2)",
                "<b>Eve</b>",
                null,
                null)));
  }

  static Alert digest() {
    return new Alert(
        "Every morning",
        "Every morning",
        Instant.parse("2026-03-19T07:00:00Z"),
        RuleKind.DIGEST,
        Instant.parse("2026-03-20T07:00:00Z"),
        "12 posts since yesterday",
        "12 posts matched the rule between 19 and 20 March, 07:00 UTC.",
        12L,
        null,
        null,
        List.of());
  }
}
