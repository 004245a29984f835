package io.earshot.job.index;

import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.retry.BackOff;
import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/**
 * The writer of a {@link BulkIndexSink}. While the index takes nothing (unreachable, overloaded), a
 * request is tried again after a {@link BackOff}, for as long as it takes.
 */
final class BulkIndexWriter extends AsyncSinkWriter<IndexOperation, BufferedOperation> {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Deliveries index;
  private final BackOff backOff = new BackOff();
  private final ExecutorService thread;

  BulkIndexWriter(
      MentionWriter index,
      Lease<Journal> journal,
      WriterInitContext context,
      Collection<BufferedRequestState<BufferedOperation>> unwritten) {
    super(
        (operation, ignored) -> new BufferedOperation(operation),
        context,
        limits(),
        unwritten,
        new OnePerPost(),
        new DequeRequestBuffer<>());
    this.index = new Deliveries(index, journal);
    this.thread = Executors.newSingleThreadExecutor(BulkIndexWriter::thread);
    context.metricGroup().gauge("indexTakesNothing", () -> this.index.isHeldUp() ? 1 : 0);
  }

  @Override
  public void write(IndexOperation operation, Context context)
      throws IOException, InterruptedException {
    long bytes = new BufferedOperation(operation).bytes();
    if (bytes > BulkIndexSink.MOST_BYTES) {
      index.refuse(operation, "it is too large for a request: about " + bytes + " bytes");
      return;
    }
    super.write(operation, context);
  }

  @Override
  protected void submitRequestEntries(
      List<BufferedOperation> entries, ResultHandler<BufferedOperation> result) {
    thread.execute(
        () -> {
          if (send(entries)) {
            result.complete();
          } else {
            result.retryForEntries(entries);
          }
        });
  }

  @Override
  protected long getSizeInBytes(BufferedOperation buffered) {
    return buffered.bytes();
  }

  @Override
  public void close() {
    super.close();
    thread.shutdownNow();
    try {
      thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
      index.close();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether the index took them; if it did not, the time to try again has come. */
  private boolean send(List<BufferedOperation> entries) {
    try {
      index.write(entries.stream().map(BufferedOperation::operation).toList());
      backOff.reset();
      return true;
    } catch (IOException takesNothing) {
      await(backOff.failed());
      return false;
    }
  }

  private static void await(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static AsyncSinkWriterConfiguration limits() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(DistinctBatch.FULL)
        .setMaxBatchSizeInBytes(BulkIndexSink.MOST_BYTES)
        .setMaxInFlightRequests(1)
        .setMaxBufferedRequests(10 * DistinctBatch.FULL)
        .setMaxTimeInBufferMS(BulkIndexSink.LINGER_MILLIS)
        .setMaxRecordSizeInBytes(BulkIndexSink.MOST_BYTES)
        .build();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "earshot-bulk");
    thread.setDaemon(true);
    return thread;
  }
}
