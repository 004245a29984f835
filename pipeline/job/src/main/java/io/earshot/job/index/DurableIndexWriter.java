package io.earshot.job.index;

import io.earshot.job.retry.BackOff;
import io.earshot.search.IndexOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/**
 * The writer of a {@link DurableIndexSink}. While the index takes nothing (a full disk), it waits
 * and tries again, which holds up the stages before it and the checkpoint: nothing is lost, and it
 * goes on by itself.
 */
final class DurableIndexWriter implements StatefulSinkWriter<IndexOperation, String> {
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final Deliveries index;
  private final ProcessingTimeService time;
  private final SinkWriterMetricGroup metrics;
  private final DistinctBatch batch = new DistinctBatch();
  private ScheduledFuture<?> timer;
  private String mark;

  DurableIndexWriter(Deliveries index, ProcessingTimeService time, SinkWriterMetricGroup metrics) {
    this.index = index;
    this.time = time;
    this.metrics = metrics;
    metrics.gauge("indexTakesNothing", () -> index.isHeldUp() ? 1 : 0);
  }

  @Override
  public void write(IndexOperation operation, Context context) throws InterruptedException {
    if (batch.excludes(operation)) {
      writeBatch();
    }
    batch.add(operation);
    if (batch.isFull()) {
      writeBatch();
    } else if (timer == null) {
      timer =
          time.registerTimer(
              time.getCurrentProcessingTime() + LINGER.toMillis(), due -> writeBatch());
    }
  }

  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    writeBatch();
    insist(() -> mark = index.mark());
  }

  /** The mark of the index; nothing if it keeps no past. */
  @Override
  public List<String> snapshotState(long checkpoint) {
    return mark == null ? List.of() : List.of(mark);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private void writeBatch() throws InterruptedException {
    timer = null;
    if (!batch.isEmpty()) {
      insist(() -> index.write(batch.operations()));
      metrics.getNumRecordsSendCounter().inc(batch.operations().size());
      batch.clear();
    }
  }

  private void insist(Attempt attempt) throws InterruptedException {
    BackOff.insist(() -> succeeds(attempt));
  }

  private boolean succeeds(Attempt attempt) {
    try {
      attempt.run();
      return true;
    } catch (IOException takesNothing) {
      return false;
    }
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }
}
