package io.earshot.job.copies;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A cluster of near-copies, as bands remembered it before they held its number: no longer written
 * or read, but a job cannot be restored from a state whose records it does not know.
 *
 * @param first id of the first post seen, never null
 * @param since when that post was observed, never null
 */
public record Cluster(String first, Instant since) {
  public Cluster {
    requireNonNull(first, "first is null");
    requireNonNull(since, "since is null");
  }
}
