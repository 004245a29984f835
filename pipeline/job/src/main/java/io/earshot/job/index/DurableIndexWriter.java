package io.earshot.job.index;

import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer of a {@link DurableIndexSink}. While the index takes nothing (a full disk), it waits
 * and tries again, which holds up the stages before it and the checkpoint: nothing is lost, and it
 * goes on by itself.
 */
final class DurableIndexWriter implements SinkWriter<IndexOperation> {
  private static final Logger LOG = LoggerFactory.getLogger(DurableIndexWriter.class);
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final MentionWriter index;
  private final Lease<Journal> journal;
  private final ProcessingTimeService time;
  private final SinkWriterMetricGroup metrics;
  private final Batch batch = new Batch();
  private ScheduledFuture<?> timer;
  private volatile String trouble;

  DurableIndexWriter(
      MentionWriter index,
      Lease<Journal> journal,
      ProcessingTimeService time,
      SinkWriterMetricGroup metrics) {
    this.index = index;
    this.journal = journal;
    this.time = time;
    this.metrics = metrics;
    metrics.gauge("indexTakesNothing", () -> trouble == null ? 0 : 1);
  }

  @Override
  public void write(IndexOperation operation, Context context) throws InterruptedException {
    if (batch.excludes(operation)) {
      writeBatch();
    }
    batch.add(operation);
    if (timer == null) {
      timer =
          time.registerTimer(
              time.getCurrentProcessingTime() + LINGER.toMillis(), due -> writeBatch());
    }
  }

  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    writeBatch();
    insist(index::commit);
  }

  @Override
  public void close() throws IOException {
    journal.close();
    index.close();
  }

  private void writeBatch() throws InterruptedException {
    timer = null;
    if (!batch.isEmpty()) {
      insist(this::writeOnce);
      metrics.getNumRecordsSendCounter().inc(batch.operations().size());
      batch.clear();
    }
  }

  private void writeOnce() throws IOException {
    Rejections.report(index.write(batch.operations()), journal.value());
  }

  private void insist(Attempt attempt) throws InterruptedException {
    for (Duration wait = Duration.ofMillis(250); !succeeds(attempt); wait = longer(wait)) {
      Thread.sleep(wait.toMillis());
    }
  }

  private boolean succeeds(Attempt attempt) {
    try {
      attempt.run();
      trouble = null;
      return true;
    } catch (IOException refused) {
      LOG.warn("The index takes nothing now, intake waits: {}", refused.toString());
      trouble = refused.toString();
      return false;
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }
}
