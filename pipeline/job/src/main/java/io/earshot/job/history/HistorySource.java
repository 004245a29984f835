package io.earshot.job.history;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Stores;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.VersionedJson;
import io.earshot.store.StoreSettings;
import java.io.IOException;
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
 * Posts of the index that are asked for in the store's replays: one split for each.
 *
 * @param store where replays are asked for and reported
 * @param index opens the index
 */
public record HistorySource(StoreSettings store, MentionIndexFactory index)
    implements Source<MentionChange, HistorySplit, HistoryState>,
        ResultTypeQueryable<MentionChange> {
  public HistorySource {
    requireNonNull(store, "store is null");
    requireNonNull(index, "index is null");
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<MentionChange, HistorySplit> createReader(SourceReaderContext context)
      throws IOException {
    return new HistoryReader(index.open(), Stores.lease(store));
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryState> createEnumerator(
      SplitEnumeratorContext<HistorySplit> context) {
    return restoreEnumerator(context, HistoryState.NONE);
  }

  @Override
  public SplitEnumerator<HistorySplit, HistoryState> restoreEnumerator(
      SplitEnumeratorContext<HistorySplit> context, HistoryState state) {
    return new HistoryEnumerator(context, store, state);
  }

  @Override
  public SimpleVersionedSerializer<HistorySplit> getSplitSerializer() {
    return new VersionedJson<>(HistorySplit.class);
  }

  @Override
  public SimpleVersionedSerializer<HistoryState> getEnumeratorCheckpointSerializer() {
    return new VersionedJson<>(HistoryState.class);
  }

  @Override
  public TypeInformation<MentionChange> getProducedType() {
    return TypeInformation.of(MentionChange.class);
  }
}
