package io.earshot.job.index;

import io.earshot.connectors.Failure;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Holdups;
import io.earshot.job.jvm.Lease;
import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands operations to an index, so that none is lost without a word: what the index refuses, and
 * what it fails on, becomes a dead letter and stops nothing else.
 */
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private final MentionWriter index;
  private final Lease<Journal> journal;
  private volatile boolean heldUp;

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
      tried(() -> index.write(operations)).forEach(this::report);
    } catch (RuntimeException failsOnOneOfThem) {
      for (IndexOperation operation : operations) {
        writeAlone(operation);
      }
    }
  }

  /**
   * Makes everything written durable.
   *
   * @return what the index can be rolled back to, or null
   * @throws IOException if that cannot be done now: try again
   */
  String mark() throws IOException {
    return tried(index::mark);
  }

  /** Whether the last attempt failed. */
  boolean isHeldUp() {
    return heldUp;
  }

  /** Reports an operation that is not even offered to the index. */
  void refuse(IndexOperation operation, String reason) {
    report(new Rejected(operation, reason));
  }

  @Override
  public void close() throws IOException {
    Holdups.clear(this);
    journal.close();
    index.close();
  }

  private void writeAlone(IndexOperation operation) throws IOException {
    try {
      tried(() -> index.write(List.of(operation))).forEach(this::report);
    } catch (RuntimeException failed) {
      refuse(operation, failed.toString());
    }
  }

  private <T> T tried(Attempt<T> attempt) throws IOException {
    try {
      T outcome = attempt.run();
      heldUp = false;
      Holdups.clear(this);
      return outcome;
    } catch (IOException takesNothing) {
      heldUp = true;
      Holdups.report(this, "The index takes nothing now, intake waits: " + takesNothing);
      LOG.warn("The index takes nothing now, intake waits: {}", takesNothing.toString());
      throw takesNothing;
    }
  }

  private void report(Rejected rejected) {
    IndexOperation operation = rejected.operation();
    String source = operation.mention() == null ? null : operation.mention().post().source();
    String reason = "the index refused to " + operation.kind() + " it: " + rejected.reason();
    journal.value().failures("index", source, List.of(new Failure(operation.id(), reason, null)));
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws IOException;
  }
}
