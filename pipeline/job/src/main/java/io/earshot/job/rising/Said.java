package io.earshot.job.rising;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a post says of a tracker.
 *
 * @param tracker name of the tracker, never null
 * @param post id of the post, never null
 * @param author id of its author, or what stands for it; never null
 * @param published when it was published, never null
 * @param observed when Earshot first read it, never null
 * @param present whether it was read soon after that; all others are history
 * @param terms never null
 */
public record Said(
    String tracker,
    String post,
    String author,
    Instant published,
    Instant observed,
    boolean present,
    List<String> terms) {
  public Said {
    requireNonNull(tracker, "tracker is null");
    requireNonNull(post, "post is null");
    requireNonNull(published, "published is null");
    requireNonNull(observed, "observed is null");
    terms = terms == null ? List.of() : List.copyOf(terms);
  }
}
