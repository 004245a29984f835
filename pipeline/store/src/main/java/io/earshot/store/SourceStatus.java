package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How the reading of one endpoint stands.
 *
 * @param source name of the stanza, never null
 * @param url the endpoint, never null
 * @param state never null
 * @param lastRead end of the last read, successful or not
 * @param lastSuccess end of the last successful read
 * @param nextRead when the next one is due
 * @param newestPublished newest {@code published} seen; now − that is the lag
 * @param reads reads so far
 * @param posts posts emitted so far, re-reads included
 * @param failures items and reads that failed so far
 * @param consecutiveFailures reads that failed in a row up to now
 * @param message why the last read failed, or null
 */
public record SourceStatus(
    String source,
    String url,
    State state,
    Instant lastRead,
    Instant lastSuccess,
    Instant nextRead,
    Instant newestPublished,
    long reads,
    long posts,
    long failures,
    int consecutiveFailures,
    String message) {

  /** What an endpoint is doing. */
  public enum State {
    /** Not read yet. */
    WAITING,
    /** The last read succeeded. */
    OK,
    /** The last read failed; it is tried again. */
    FAILING,
    /** Dead for long; tried every 30 days. */
    DEAD,
    PAUSED
  }

  public SourceStatus {
    requireNonNull(source, "source is null");
    requireNonNull(url, "url is null");
    requireNonNull(state, "state is null");
  }
}
