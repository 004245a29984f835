package io.earshot.job.index;

import static java.util.Objects.requireNonNull;

import io.earshot.job.journal.Journal;
import io.earshot.search.IndexOperation;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes an index that is a server of its own, in bulk requests of at most {@link
 * DistinctBatch#FULL} operations or {@link #MOST_BYTES}, at the latest after {@link
 * #LINGER_MILLIS}. Each task has one request under way, so operations on one post arrive in order.
 * What was not written yet is in the checkpoint.
 */
public final class BulkIndexSink extends AsyncSinkBase<IndexOperation, BufferedOperation> {
  static final long MOST_BYTES = 10_000_000;
  static final int LINGER_MILLIS = 1_000;

  private static final long serialVersionUID = 1L;
  private static final int MOST_WAITING = 10 * DistinctBatch.FULL;
  private static final int ONE_REQUEST = 1;

  private final MentionWriterFactory index;
  private final StoreSettings store;

  /**
   * @param index opens the index
   * @param store where rejected operations are reported
   */
  public BulkIndexSink(MentionWriterFactory index, StoreSettings store) {
    super(
        (operation, context) -> new BufferedOperation(operation),
        DistinctBatch.FULL,
        ONE_REQUEST,
        MOST_WAITING,
        MOST_BYTES,
        LINGER_MILLIS,
        MOST_BYTES);
    this.index = requireNonNull(index, "index is null");
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public BulkIndexWriter createWriter(WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public BulkIndexWriter restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<BufferedOperation>> unwritten)
      throws IOException {
    return new BulkIndexWriter(index.open(), Journal.lease(store), context, unwritten);
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<BufferedOperation>>
      getWriterStateSerializer() {
    return new BufferSerializer();
  }
}
