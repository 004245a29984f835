package io.earshot.job.index;

import static java.util.Objects.requireNonNull;

import io.earshot.job.journal.Journal;
import io.earshot.search.IndexOperation;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an index that lives in this process, and makes it durable before each checkpoint is
 * acknowledged (design rule 12). Restored from a checkpoint, it takes the index back to what it was
 * then: a post that was written later may be gone from its source by now, and as nobody knows that
 * it was read, nobody would notice.
 *
 * @param index opens the index
 * @param store where rejected operations are reported
 */
public record DurableIndexSink(MentionWriterFactory index, StoreSettings store)
    implements Sink<IndexOperation>, SupportsWriterState<IndexOperation, String> {
  private static final Logger LOG = LoggerFactory.getLogger(DurableIndexSink.class);

  public DurableIndexSink {
    requireNonNull(index, "index is null");
    requireNonNull(store, "store is null");
  }

  @Override
  public DurableIndexWriter createWriter(WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public DurableIndexWriter restoreWriter(WriterInitContext context, Collection<String> marks)
      throws IOException {
    Recovering writer = new Recovering(index);
    for (String mark : marks) {
      rollBack(writer, mark);
    }
    return new DurableIndexWriter(
        new Deliveries(writer, Journal.lease(store)),
        context.getProcessingTimeService(),
        context.metricGroup());
  }

  private static void rollBack(Recovering writer, String mark) throws IOException {
    if (!writer.rollBack(mark)) {
      LOG.warn(
          "The index no longer holds what it was at the restored checkpoint and goes on as it is:"
              + " a post that was written after that and is gone from its source stays in it");
    }
  }

  @Override
  public SimpleVersionedSerializer<String> getWriterStateSerializer() {
    return new MarkSerializer();
  }
}
