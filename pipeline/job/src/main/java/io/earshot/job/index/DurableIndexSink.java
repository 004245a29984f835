package io.earshot.job.index;

import static java.util.Objects.requireNonNull;

import io.earshot.job.journal.Journal;
import io.earshot.search.IndexOperation;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes an index that lives in this process, and makes it durable before each checkpoint is
 * acknowledged (design rule 12). What was written after the last checkpoint is written again after
 * a crash, and absorbed by id.
 *
 * @param index opens the index
 * @param store where rejected operations are reported
 */
public record DurableIndexSink(MentionWriterFactory index, StoreSettings store)
    implements Sink<IndexOperation> {
  public DurableIndexSink {
    requireNonNull(index, "index is null");
    requireNonNull(store, "store is null");
  }

  @Override
  public SinkWriter<IndexOperation> createWriter(WriterInitContext context) throws IOException {
    return new DurableIndexWriter(
        new Deliveries(new Recovering(index), Journal.lease(store)),
        context.getProcessingTimeService(),
        context.metricGroup());
  }
}
