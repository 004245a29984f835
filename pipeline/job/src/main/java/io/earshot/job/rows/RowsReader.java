package io.earshot.job.rows;

import io.earshot.job.decisions.InForce;
import io.earshot.job.jvm.Lease;
import io.earshot.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a table, a batch a time, and looks for changes as often as for other decisions. */
final class RowsReader<T> implements SourceReader<T, RowsSplit> {
  private static final int BATCH = 500;
  private static final Logger LOG = LoggerFactory.getLogger(RowsReader.class);

  private final StoreRows<T> rows;
  private final Lease<Store> store;
  private RowsSplit split;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  RowsReader(StoreRows<T> rows, Lease<Store> store) {
    this.rows = rows;
    this.store = store;
  }

  @Override
  public void start() {
    // the table is assigned
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) {
    if (split == null) {
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }
    List<T> batch = batch();
    for (T row : batch) {
      output.collect(row);
      split = new RowsSplit(rows.revision().of(row));
    }
    return batch.isEmpty() ? later() : InputStatus.MORE_AVAILABLE;
  }

  private List<T> batch() {
    try {
      return rows.changed().after(store.value(), split.revision(), BATCH);
    } catch (RuntimeException silent) {
      LOG.warn("The store does not say what is decided, asking again: {}", silent.toString());
      return List.of();
    }
  }

  private InputStatus later() {
    available =
        CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(InForce.EVERY.toMillis(), TimeUnit.MILLISECONDS));
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public List<RowsSplit> snapshotState(long checkpoint) {
    return split == null ? List.of() : List.of(split);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<RowsSplit> splits) {
    splits.forEach(given -> split = given);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    // there is only one
  }

  @Override
  public void close() {
    store.close();
  }
}
