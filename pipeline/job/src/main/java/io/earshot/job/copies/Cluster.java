package io.earshot.job.copies;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A cluster of near-copies, as its bands remember it.
 *
 * @param first id of the first post seen, which is also the cluster's id; never null
 * @param since when that post was observed, never null
 */
public record Cluster(String first, Instant since) {
  public Cluster {
    requireNonNull(first, "first is null");
    requireNonNull(since, "since is null");
  }
}
