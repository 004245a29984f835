package io.earshot.store;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * A wish to read what an endpoint published in a stretch of time, and how far that has come.
 *
 * @param id of the wish
 * @param source name of the stanza, never null
 * @param url the endpoint, never null
 * @param range what is to be read, never null
 * @param asked when it was asked for, never null
 * @param revision store-wide revision of the last decision about it
 * @param state never null
 * @param progress how far the job has read, never null
 */
public record Backfill(
    long id,
    String source,
    String url,
    TimeRange range,
    Instant asked,
    long revision,
    State state,
    Progress progress) {

  /** What becomes of it. */
  public enum State {
    /** To be read, or being read. */
    OPEN,
    /** Read to its end, and safe in a checkpoint. */
    DONE,
    /** Somebody thought better of it. */
    CANCELLED
  }

  /**
   * How far the job has read.
   *
   * @param posts posts read so far, re-reads included
   * @param oldest publication of the oldest of them, or null
   * @param newest publication of the newest of them, or null
   * @param message why the last read failed, or null
   */
  public record Progress(long posts, Instant oldest, Instant newest, String message) {
    public static final Progress NONE = new Progress(0, null, null, null);
  }

  public Backfill {
    requireNonNull(source, "source is null");
    requireNonNull(url, "url is null");
    requireNonNull(range, "range is null");
    requireNonNull(asked, "asked is null");
    requireNonNull(state, "state is null");
    requireNonNull(progress, "progress is null");
  }

  /**
   * Share of the range that has been read, 0 to 1: sources are read from one end to the other, so
   * it is what lies between the oldest and the newest post.
   */
  public double share() {
    if (state == State.DONE) {
      return 1;
    }
    if (progress.oldest() == null) {
      return 0;
    }
    double whole = Duration.between(range.from(), range.to()).toMillis();
    double read = Duration.between(progress.oldest(), progress.newest()).toMillis();
    return whole <= 0 ? 0 : Math.max(0, Math.min(1, read / whole));
  }
}
