package io.earshot.job.index;

import io.earshot.connectors.Failure;
import io.earshot.job.journal.Journal;
import io.earshot.search.IndexOperation;
import io.earshot.search.Rejected;
import java.util.List;

/** Operations that the index will never take become dead letters. */
final class Rejections {
  private Rejections() {}

  static void report(List<Rejected> rejected, Journal journal) {
    for (Rejected one : rejected) {
      IndexOperation operation = one.operation();
      journal.failures("index", source(operation), List.of(failure(operation, one.reason())));
    }
  }

  private static Failure failure(IndexOperation operation, String reason) {
    return new Failure(operation.id(), operation.kind() + " was refused: " + reason, null);
  }

  private static String source(IndexOperation operation) {
    return operation.mention() == null ? null : operation.mention().post().source();
  }
}
