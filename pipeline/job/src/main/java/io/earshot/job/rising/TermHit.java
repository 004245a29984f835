package io.earshot.job.rising;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * That a post has a term, among what is said of a tracker.
 *
 * @param tracker name of the tracker, never null
 * @param term never null
 * @param post id of the post, never null
 * @param author id of its author, or what stands for it
 * @param published when it was published, never null
 * @param observed when Earshot first read it, never null
 * @param present whether it was read soon after that; all others are history
 * @param allNow posts of the tracker in the last day; 0 with history
 * @param allPast posts of the tracker in the weeks before; 0 with history
 */
public record TermHit(
    String tracker,
    String term,
    String post,
    String author,
    Instant published,
    Instant observed,
    boolean present,
    long allNow,
    long allPast) {
  public TermHit {
    requireNonNull(tracker, "tracker is null");
    requireNonNull(term, "term is null");
    requireNonNull(post, "post is null");
    requireNonNull(published, "published is null");
    requireNonNull(observed, "observed is null");
  }

  /** What is counted together. */
  public String key() {
    return tracker + '\n' + term;
  }
}
