package io.earshot.console.api;

import io.earshot.connectors.SourceStanza;
import io.earshot.console.sources.SourceReport;
import io.earshot.store.Origin;
import io.earshot.store.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A source as the API gives it; absent is left out.
 *
 * @param origin {@code file} or {@code console}
 * @param state {@code waiting}, {@code ok}, {@code failing}, {@code dead} or {@code paused}
 * @param everySeconds absent where it is read as often as it changes
 * @param keepDays 0 is for ever
 * @param lagSeconds age of the newest post seen
 */
record SourceJson(
    String name,
    String kind,
    List<String> urls,
    String origin,
    boolean paused,
    Integer everySeconds,
    int keepDays,
    String fullText,
    boolean allowPrivate,
    String state,
    Instant lastRead,
    Instant nextRead,
    Instant newestPublished,
    Long lagSeconds,
    long posts,
    long failures,
    long gaps,
    String message,
    List<Endpoint> endpoints) {

  /** An address that is read. */
  record Endpoint(
      String url,
      String state,
      Instant lastRead,
      Instant lastSuccess,
      Instant nextRead,
      Instant newestPublished,
      Long lagSeconds,
      long reads,
      long posts,
      long failures,
      int consecutiveFailures,
      String message) {

    static Endpoint of(SourceStatus status, Instant now) {
      return new Endpoint(
          status.url(),
          lower(status.state()),
          status.lastRead(),
          status.lastSuccess(),
          status.nextRead(),
          status.newestPublished(),
          lag(status.newestPublished(), now),
          status.reads(),
          status.posts(),
          status.failures(),
          status.consecutiveFailures(),
          status.message());
    }
  }

  static SourceJson of(SourceReport report, Instant now) {
    SourceStanza stanza = report.row().stanza();
    return new SourceJson(
        stanza.name(),
        stanza.kind().label(),
        stanza.urls(),
        report.row().origin() == Origin.FILE ? "file" : "console",
        stanza.paused(),
        stanza.everySeconds(),
        stanza.keepDays(),
        lower(stanza.fullText()),
        stanza.allowPrivate(),
        lower(report.state()),
        report.lastRead(),
        report.nextRead(),
        report.newestPublished(),
        lag(report.newestPublished(), now),
        report.posts(),
        report.failures(),
        report.gaps(),
        report.message(),
        report.endpoints().stream().map(status -> Endpoint.of(status, now)).toList());
  }

  private static Long lag(Instant newestPublished, Instant now) {
    return newestPublished == null ? null : Duration.between(newestPublished, now).toSeconds();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
