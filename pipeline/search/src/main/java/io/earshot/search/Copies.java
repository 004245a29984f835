package io.earshot.search;

import static java.util.Objects.requireNonNull;

/**
 * The near-copies a post belongs to (design rule 15).
 *
 * @param cluster id of the cluster, never null
 * @param first id of the first post seen of the cluster; the post's own id when it is the first;
 *     never null
 */
public record Copies(String cluster, String first) {
  public Copies {
    requireNonNull(cluster, "cluster is null");
    requireNonNull(first, "first is null");
  }
}
