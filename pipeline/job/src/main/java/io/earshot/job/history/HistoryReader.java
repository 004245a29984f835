package io.earshot.job.history;

import io.earshot.connectors.Author;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.search.Filters;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.store.Replay.Progress;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one replay after the other, a batch a time. A batch is read where Flink asks for records:
 * it takes milliseconds, and live posts have their turn between two batches. A replay is reported
 * done only when a checkpoint holds its end, for until then an index may be rolled back.
 */
final class HistoryReader implements SourceReader<MentionChange, HistorySplit> {
  static final int BATCH = 200;
  private static final long RETRY_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);

  private final MentionIndex index;
  private final Lease<Store> store;
  private final Deque<HistorySplit> open = new ArrayDeque<>();
  private final Map<Long, Long> totals = new HashMap<>();
  private final Map<Long, List<HistorySplit>> endedBy = new HashMap<>();
  private final List<HistorySplit> ended = new ArrayList<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();

  HistoryReader(MentionIndex index, Lease<Store> store) {
    this.index = index;
    this.store = store;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<MentionChange> output) {
    HistorySplit split = open.poll();
    if (split == null) {
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }
    try {
      HistorySplit next = emitBatch(split, output);
      report(next, null);
      (next.ended() ? ended : open).add(next);
      return InputStatus.MORE_AVAILABLE;
    } catch (QueryException wrong) {
      report(split, wrong.getMessage());
      ended.add(split.after(0, null));
      return InputStatus.MORE_AVAILABLE;
    } catch (IOException silent) {
      report(split, silent.getMessage());
      open.addFirst(split);
      return later();
    }
  }

  private InputStatus later() {
    available =
        CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS));
    return InputStatus.NOTHING_AVAILABLE;
  }

  private HistorySplit emitBatch(HistorySplit split, ReaderOutput<MentionChange> output)
      throws IOException, QueryException {
    if (!totals.containsKey(split.id())) {
      totals.put(split.id(), total(split.query()));
    }
    ScanBatch batch = index.scan(split.query(), Filters.NONE, split.cursor(), BATCH);
    for (Mention mention : batch.mentions()) {
      output.collect(change(mention), mention.observed().toEpochMilli());
    }
    return split.after(batch.mentions().size(), batch.next());
  }

  private long total(String query) throws IOException, QueryException {
    return index
        .search(new SearchRequest(query, Filters.NONE, Order.NEWEST, 0, null, Set.of(), false))
        .total();
  }

  private static MentionChange change(Mention mention) {
    Author author = mention.post().author();
    return new MentionChange(
        IndexOperation.put(mention),
        author == null ? null : author.id(),
        mention.post().conversation(),
        null,
        true,
        null);
  }

  private void report(HistorySplit split, String problem) {
    Progress progress = new Progress(totals.get(split.id()), split.done(), problem);
    tell(replays -> replays.progress(split.id(), progress));
  }

  /** A store that does not answer stops nothing: progress is told again with the next batch. */
  private boolean tell(Consumer<Replays> what) {
    try {
      what.accept(store.value().replays());
      return true;
    } catch (RuntimeException silent) {
      LOG.warn("The store does not take how far a replay is: {}", silent.toString());
      return false;
    }
  }

  @Override
  public List<HistorySplit> snapshotState(long checkpoint) {
    List<HistorySplit> splits = new ArrayList<>(open);
    splits.addAll(ended);
    endedBy.values().forEach(splits::addAll);
    if (!ended.isEmpty()) {
      endedBy.put(checkpoint, List.copyOf(ended));
      ended.clear();
    }
    return splits;
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    endedBy
        .entrySet()
        .removeIf(entry -> entry.getKey() <= checkpoint && tellDone(entry.getValue()));
  }

  private boolean tellDone(List<HistorySplit> splits) {
    return tell(replays -> splits.forEach(split -> replays.done(split.id())));
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<HistorySplit> splits) {
    splits.forEach(split -> (split.ended() ? ended : open).add(split));
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public void handleSourceEvents(SourceEvent event) {
    if (event instanceof ReplayCancelled cancelled) {
      open.removeIf(split -> split.id() == cancelled.id());
    }
  }

  @Override
  public void close() throws Exception {
    store.close();
    index.close();
  }
}
