package io.earshot.insight.delivery;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpLimits;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.Politeness;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.RuleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Alerts, and ways to send them. */
final class Alarms {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Alarms() {}

  static HttpFetcher http() {
    HttpLimits limits =
        new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 5);
    return new HttpFetcher(new HttpSettings(null, limits, Politeness.DEFAULT));
  }

  /** A spike whose posts and names try to be more than text. */
  static Alert spike() {
    return new Alert(
        "Crisis <b>",
        "acme",
        NOON,
        RuleKind.SPIKE,
        NOON.plusSeconds(90),
        "Acme: 42 posts\r\nBcc: everybody@example.org",
        "42 posts where 3.5 were to be expected",
        42L,
        3.5,
        1e-9,
        List.of(
            new AlertPost(
                "https://forum.example/1",
                "Kettle <script>alert(1)</script>",
                "The kettle of Acme leaks & hisses",
                List.of(new AlertPost.Span(0, 6)),
                List.of(new AlertPost.Span(4, 10), new AlertPost.Span(14, 18)),
                "https://forum.example/1?a=b&c=d",
                "Dan | Okafor",
                NOON.minusSeconds(60),
                "negative"),
            new AlertPost(
                "x:2", null, "second", null, null, "javascript:alert(1)", null, null, null)));
  }

  static Outgoing to(Channel channel) {
    return new Outgoing("msg_1", spike(), channel, "http://127.0.0.1:8080/alerts/abc");
  }

  static Channel channel(ChannelKind kind, String target) {
    return new Channel("channel", kind, target, null, true);
  }
}
