package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A wish that the job looks again at posts of the index (design rule 10), and how far that has
 * come.
 *
 * @param id of the wish
 * @param subject what it is for, such as {@code tracker Acme}; never null
 * @param query which posts, in the query language; never null
 * @param asked when it was asked for, never null
 * @param revision store-wide revision of the last decision about it
 * @param state never null
 * @param progress how far the job has come, never null
 */
public record Replay(
    long id,
    String subject,
    String query,
    Instant asked,
    long revision,
    State state,
    Progress progress) {

  /** What becomes of it. */
  public enum State {
    /** To be done, or under way. */
    OPEN,
    /** Done to its end, and safe in a checkpoint. */
    DONE,
    /** Somebody thought better of it, or a newer one took its place. */
    CANCELLED
  }

  /**
   * How far the job has come.
   *
   * @param total posts to be looked at, or null while nobody knows
   * @param done posts looked at
   * @param message why it does not go on now, or null
   */
  public record Progress(Long total, long done, String message) {
    public static final Progress NONE = new Progress(null, 0, null);
  }

  public Replay {
    requireNonNull(subject, "subject is null");
    requireNonNull(query, "query is null");
    requireNonNull(asked, "asked is null");
    requireNonNull(state, "state is null");
    requireNonNull(progress, "progress is null");
  }
}
