package io.earshot.job.history;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Replay;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the store every {@link #EVERY} what is to be looked at again, and hands it to readers. */
final class HistoryEnumerator implements SplitEnumerator<HistorySplit, HistoryState> {
  static final Duration EVERY = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(HistoryEnumerator.class);

  private final SplitEnumeratorContext<HistorySplit> context;
  private final StoreSettings settings;
  private final List<HistorySplit> waiting;
  private Lease<Store> store;
  private long revision;
  private boolean closed;

  HistoryEnumerator(
      SplitEnumeratorContext<HistorySplit> context, StoreSettings settings, HistoryState restored) {
    this.context = context;
    this.settings = settings;
    this.revision = restored.revision();
    this.waiting = new ArrayList<>(restored.waiting());
  }

  @Override
  public void start() {
    context.callAsync(this::decisions, this::apply, 0, EVERY.toMillis());
  }

  private synchronized List<Replay> decisions() {
    if (closed) {
      return List.of();
    }
    if (store == null) {
      store = Stores.lease(settings);
    }
    return store.value().replays().changedAfter(revision);
  }

  private void apply(List<Replay> decisions, Throwable failure) {
    if (failure != null) {
      LOG.warn("The store does not say what to look at again: {}", failure.toString());
      return;
    }
    decisions.forEach(this::apply);
    assign();
  }

  private void apply(Replay replay) {
    synchronized (this) {
      if (replay.revision() <= revision) {
        return; // asked twice before the first answer came
      }
      revision = replay.revision();
    }
    switch (replay.state()) {
      case OPEN -> waiting.add(HistorySplit.of(replay));
      case CANCELLED -> cancel(replay.id());
      case DONE -> {}
    }
  }

  private void cancel(long id) {
    waiting.removeIf(split -> split.id() == id);
    context
        .registeredReaders()
        .keySet()
        .forEach(reader -> context.sendEventToSourceReader(reader, new ReplayCancelled(id)));
  }

  private void assign() {
    List<Integer> readers = new ArrayList<>(context.registeredReaders().keySet());
    if (readers.isEmpty() || waiting.isEmpty()) {
      return;
    }
    Map<Integer, List<HistorySplit>> assigned = new HashMap<>();
    for (HistorySplit split : waiting) {
      int reader = readers.get(Math.floorMod(split.id(), readers.size()));
      assigned.computeIfAbsent(reader, unseen -> new ArrayList<>()).add(split);
    }
    context.assignSplits(new SplitsAssignment<>(assigned));
    waiting.clear();
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    // replays are assigned, not asked for
  }

  @Override
  public void addSplitsBack(List<HistorySplit> splits, int reader) {
    waiting.addAll(splits);
  }

  @Override
  public void addReader(int reader) {
    assign();
  }

  @Override
  public synchronized HistoryState snapshotState(long checkpoint) {
    return new HistoryState(revision, waiting);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (store != null) {
      store.close();
    }
  }
}
