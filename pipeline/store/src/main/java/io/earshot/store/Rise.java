package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A word, phrase or hashtag that is said of a tracker more often than its past lets expect.
 *
 * @param tracker name of the tracker, never null
 * @param term in the folded form of searches, 1 to {@value #MOST_TERM} characters; a hashtag begins
 *     with {@code #}
 * @param noticed when it was first found to rise, this time; never null
 * @param judged when it was last found to; never null
 * @param posts of the day before that have it
 * @param expected how many were to be expected, above 0
 * @param probability that so many come by chance, 0 to 1
 * @param examples ids of some of the posts, newest first; never null
 */
public record Rise(
    String tracker,
    String term,
    Instant noticed,
    Instant judged,
    long posts,
    double expected,
    double probability,
    List<String> examples) {
  /** Longer terms are none. */
  public static final int MOST_TERM = 200;

  public Rise {
    requireNonNull(tracker, "tracker is null");
    requireNonNull(term, "term is null");
    requireNonNull(noticed, "noticed is null");
    requireNonNull(judged, "judged is null");
    examples = examples == null ? List.of() : List.copyOf(examples);
  }
}
