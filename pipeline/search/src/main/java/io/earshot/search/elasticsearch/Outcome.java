package io.earshot.search.elasticsearch;

import io.earshot.search.IndexOperation;
import io.earshot.search.Rejected;
import java.util.List;

/**
 * What became of some operations. Those in neither list are on disk, or were patches for another
 * revision and dropped.
 *
 * @param retry not taken now, in the order given: try them again
 * @param rejected will never be taken
 * @param reason why the last of {@code retry} was not taken; null when all were
 */
public record Outcome(List<IndexOperation> retry, List<Rejected> rejected, String reason) {
  public Outcome {
    retry = List.copyOf(retry);
    rejected = List.copyOf(rejected);
  }
}
