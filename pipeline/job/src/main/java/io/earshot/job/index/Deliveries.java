package io.earshot.job.index;

import io.earshot.connectors.Failure;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import java.io.IOException;
import java.util.List;

/**
 * Hands operations to an index, so that none is lost without a word: what the index refuses, and
 * what it fails on, becomes a dead letter and stops nothing else.
 */
final class Deliveries implements AutoCloseable {
  private final MentionWriter index;
  private final Lease<Journal> journal;

  Deliveries(MentionWriter index, Lease<Journal> journal) {
    this.index = index;
    this.journal = journal;
  }

  /**
   * Writes a batch.
   *
   * @throws IOException if the index takes nothing now: try the whole batch again
   */
  void write(List<IndexOperation> operations) throws IOException {
    try {
      index.write(operations).forEach(this::report);
    } catch (RuntimeException failsOnOneOfThem) {
      for (IndexOperation operation : operations) {
        writeAlone(operation);
      }
    }
  }

  void commit() throws IOException {
    index.commit();
  }

  /** Reports an operation that is not even offered to the index. */
  void refuse(IndexOperation operation, String reason) {
    report(new Rejected(operation, reason));
  }

  @Override
  public void close() throws IOException {
    journal.close();
    index.close();
  }

  private void writeAlone(IndexOperation operation) throws IOException {
    try {
      index.write(List.of(operation)).forEach(this::report);
    } catch (RuntimeException failed) {
      refuse(operation, failed.toString());
    }
  }

  private void report(Rejected rejected) {
    IndexOperation operation = rejected.operation();
    String source = operation.mention() == null ? null : operation.mention().post().source();
    String reason = "the index refused to " + operation.kind() + " it: " + rejected.reason();
    journal.value().failures("index", source, List.of(new Failure(operation.id(), reason, null)));
  }
}
