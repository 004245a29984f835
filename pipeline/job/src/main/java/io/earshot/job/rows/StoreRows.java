package io.earshot.job.rows;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Stores;
import io.earshot.job.record.VersionedJson;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The rows of a table, in the order in which they changed. One reader reads them all.
 *
 * @param store where the table is, never null
 * @param type of a row, never null
 * @param changed reads the table, never null
 * @param revision of a row, never null
 */
public record StoreRows<T>(
    StoreSettings store, Class<T> type, Changed<T> changed, Revision<T> revision)
    implements Source<T, RowsSplit, RowsSplit>, ResultTypeQueryable<T> {
  public StoreRows {
    requireNonNull(store, "store is null");
    requireNonNull(type, "type is null");
    requireNonNull(changed, "changed is null");
    requireNonNull(revision, "revision is null");
  }

  /** Reads the rows that changed after a revision, in its order. */
  @FunctionalInterface
  public interface Changed<T> extends Serializable {
    List<T> after(Store store, long revision, int most);
  }

  /** The revision of a row's last change. */
  @FunctionalInterface
  public interface Revision<T> extends Serializable {
    long of(T row);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<T, RowsSplit> createReader(SourceReaderContext context) {
    return new RowsReader<>(this, Stores.lease(store));
  }

  @Override
  public SplitEnumerator<RowsSplit, RowsSplit> createEnumerator(
      SplitEnumeratorContext<RowsSplit> context) {
    return restoreEnumerator(context, RowsSplit.START);
  }

  @Override
  public SplitEnumerator<RowsSplit, RowsSplit> restoreEnumerator(
      SplitEnumeratorContext<RowsSplit> context, RowsSplit split) {
    return new RowsEnumerator(context, split);
  }

  @Override
  public SimpleVersionedSerializer<RowsSplit> getSplitSerializer() {
    return new VersionedJson<>(RowsSplit.class);
  }

  @Override
  public SimpleVersionedSerializer<RowsSplit> getEnumeratorCheckpointSerializer() {
    return new VersionedJson<>(RowsSplit.class);
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return TypeInformation.of(type);
  }
}
