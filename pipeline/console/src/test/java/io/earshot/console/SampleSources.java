package io.earshot.console;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.store.Origin;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import java.time.Instant;
import java.util.List;

/** Invented sources in every state. */
final class SampleSources {
  private static final Instant NOW = SampleMentions.NOW;
  static final String FAILING_URL = "https://bouilloire.example/rss";

  private SampleSources() {}

  static void fill(Store store) {
    store.sources().importFile(List.of(feed(SampleMentions.BLOG, "https://kitchen.example/feed")));
    store.sources().save(feed("bouilloire.example", FAILING_URL), Origin.CONSOLE);
    store.sources().save(feed("ocha.example", "https://ocha.example/atom"), Origin.CONSOLE);
    store.sources().save(feed("evil <b>source</b>", "https://evil.example/"), Origin.CONSOLE);
    store.sources().pause("ocha.example", true);
    store.journal().status(good(SampleMentions.BLOG, "https://kitchen.example/feed"));
    store.journal().status(failing("bouilloire.example", FAILING_URL));
    store
        .journal()
        .gap(
            "bouilloire.example",
            FAILING_URL,
            new Gap(
                NOW.minusSeconds(90_000),
                NOW.minusSeconds(70_000),
                "The feed moved on while it could not be read."),
            NOW.minusSeconds(60_000));
    store
        .journal()
        .deadLetters(
            "read",
            "bouilloire.example",
            List.of(
                new Failure(
                    FAILING_URL + ", entry 3",
                    "The entry has neither link nor id.",
                    "<item><script>alert(1)</script></item>"),
                new Failure(
                    FAILING_URL + ", entry 3",
                    "The entry has neither link nor id.",
                    "<item><script>alert(1)</script></item>")),
            NOW.minusSeconds(4_000));
  }

  static SourceStanza feed(String name, String url) {
    return new SourceStanza(
        name, SourceKind.FEED, List.of(url), null, 730, 24, null, null, false, false);
  }

  private static SourceStatus good(String source, String url) {
    return new SourceStatus(
        source,
        url,
        State.OK,
        NOW.minusSeconds(120),
        NOW.minusSeconds(120),
        NOW.plusSeconds(780),
        NOW.minusSeconds(18_000),
        412,
        1_204,
        0,
        0,
        null);
  }

  private static SourceStatus failing(String source, String url) {
    return new SourceStatus(
        source,
        url,
        State.FAILING,
        NOW.minusSeconds(60),
        NOW.minusSeconds(7_000),
        NOW.plusSeconds(1_740),
        NOW.minusSeconds(270_000),
        97,
        31,
        9,
        4,
        "bouilloire.example did not answer within 10 seconds.");
  }
}
