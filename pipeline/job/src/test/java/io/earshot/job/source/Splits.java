package io.earshot.job.source;

import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Splits and pages for tests. */
final class Splits {
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private Splits() {}

  static SourceStanza stanza(String name, Integer everySeconds, String... urls) {
    return new SourceStanza(
        name, SourceKind.FEED, List.of(urls), everySeconds, 0, 24, null, null, false, false);
  }

  static SourceStanza paused(SourceStanza stanza) {
    return new SourceStanza(
        stanza.name(),
        stanza.kind(),
        stanza.urls(),
        stanza.everySeconds(),
        stanza.keepDays(),
        stanza.freshnessHours(),
        stanza.fullText(),
        stanza.authors(),
        stanza.allowPrivate(),
        true);
  }

  /** An endpoint that was never read. */
  static EndpointSplit split(Integer everySeconds) {
    return EndpointSplit.unread(
        stanza("blog", everySeconds, "https://blog.example/feed"),
        "https://blog.example/feed",
        NOW);
  }

  static Page page(Double knownShare, PostChange... changes) {
    return new Page(Arrays.asList(changes), null, null, "cursor", false, knownShare, null);
  }

  /** A post published so long ago. */
  static PostChange post(String id, Duration age) {
    return PostChange.upsert(
        new Post(
            id,
            "blog",
            "web",
            null,
            null,
            "https://blog.example/" + id,
            null,
            "text",
            null,
            NOW.minus(age),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
