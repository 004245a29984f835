package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * One configured source: what to read and under which policy. Durations are in seconds and days
 * because the record travels through Flink, which has no serialiser for {@code Duration}.
 *
 * @param name unique name, never null
 * @param kind which connector reads it, never null
 * @param urls one or more endpoints; each is read on its own (a Flink split each)
 * @param everySeconds fixed polling interval; null polls adaptively between 10 minutes and 24 hours
 * @param keepDays days its posts are kept; 0 is for ever
 * @param freshnessHours a post observed later than this after it was published raises no alert; 24
 *     unless said
 * @param fullText whether pages of feed entries are fetched
 * @param authors whether its authors may be linked to customers
 * @param allowPrivate whether private, loopback and link-local addresses may be fetched
 * @param paused not read while true
 * @param token where the secret is found that the source asks for, see {@link Secret}; or null
 * @param matchedOnly whether only posts that a standing query matches are kept; the rule for
 *     firehoses
 */
public record SourceStanza(
    String name,
    SourceKind kind,
    List<String> urls,
    Integer everySeconds,
    int keepDays,
    int freshnessHours,
    FullText fullText,
    AuthorPolicy authors,
    boolean allowPrivate,
    boolean paused,
    String token,
    boolean matchedOnly)
    implements Serializable {
  /** What {@code freshnessHours} is unless said. */
  public static final int FRESHNESS_HOURS = 24;

  private static final long serialVersionUID = 1L;

  public SourceStanza {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    urls = urls == null ? List.of() : List.copyOf(urls);
    fullText = fullText == null ? FullText.AUTO : fullText;
    authors = authors == null ? AuthorPolicy.OFF : authors;
  }

  /** A source that needs no secret and keeps all its posts. */
  public SourceStanza(
      String name,
      SourceKind kind,
      List<String> urls,
      Integer everySeconds,
      int keepDays,
      int freshnessHours,
      FullText fullText,
      AuthorPolicy authors,
      boolean allowPrivate,
      boolean paused) {
    this(
        name,
        kind,
        urls,
        everySeconds,
        keepDays,
        freshnessHours,
        fullText,
        authors,
        allowPrivate,
        paused,
        null,
        false);
  }

  /** The same with one endpoint only. */
  public SourceStanza only(String url) {
    return new SourceStanza(
        name,
        kind,
        List.of(url),
        everySeconds,
        keepDays,
        freshnessHours,
        fullText,
        authors,
        allowPrivate,
        paused,
        token,
        matchedOnly);
  }
}
