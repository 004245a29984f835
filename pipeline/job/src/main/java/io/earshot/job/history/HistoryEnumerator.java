package io.earshot.job.history;

import io.earshot.job.decisions.InForce;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Calibration;
import io.earshot.store.CorrectionRow;
import io.earshot.store.Decision;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.SourceRow;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the store every {@link #EVERY} what is to be looked at again, and hands it to readers.
 * Itself asks for that when a tracker, a topic, a correction or a calibration changes, or whether
 * authors of a source may be linked. A replay waits for two rounds: by then what was decided before
 * it is in force in every JVM.
 */
final class HistoryEnumerator implements SplitEnumerator<HistorySplit, HistoryState> {
  static final Duration EVERY = InForce.EVERY;
  private static final Logger LOG = LoggerFactory.getLogger(HistoryEnumerator.class);

  private final SplitEnumeratorContext<HistorySplit> context;
  private final StoreSettings settings;
  private final List<HistorySplit> ripe = new ArrayList<>();
  private final List<HistorySplit> older = new ArrayList<>();
  private final List<HistorySplit> fresh;
  private Lease<Store> store;
  private long replaysRevision;
  private long trackersRevision;
  private long correctionsRevision;
  private long calibrationsRevision;
  private long sourcesRevision;
  private long topicsRevision;
  private final PolicyReplay policies;
  private boolean closed;

  HistoryEnumerator(
      SplitEnumeratorContext<HistorySplit> context, StoreSettings settings, HistoryState restored) {
    this.context = context;
    this.settings = settings;
    this.replaysRevision = restored.replaysRevision();
    this.trackersRevision = restored.trackersRevision();
    this.correctionsRevision = restored.correctionsRevision();
    this.calibrationsRevision = restored.calibrationsRevision();
    this.sourcesRevision = restored.sourcesRevision();
    this.topicsRevision = restored.topicsRevision();
    this.policies = new PolicyReplay(restored.policies());
    this.fresh = new ArrayList<>(restored.waiting());
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
    Replays replays = store.value().replays();
    for (Decision<Tracker> changed : store.value().trackers().changedAfter(trackersRevision)) {
      TrackerReplay.ask(replays, changed, Instant.now());
      trackersRevision = changed.revision();
    }
    for (SourceRow changed : store.value().sources().changedAfter(sourcesRevision)) {
      policies.ask(replays, changed, Instant.now());
      sourcesRevision = changed.revision();
    }
    topicsRevision = TopicsReplay.ask(store.value(), topicsRevision, Instant.now());
    askForTaught(replays);
    return replays.changedAfter(replaysRevision);
  }

  private void askForTaught(Replays replays) {
    List<CorrectionRow> said = store.value().corrections().changedAfter(correctionsRevision);
    if (!said.isEmpty()) {
      TaughtReplay.ask(replays, said, Instant.now());
      correctionsRevision = said.get(said.size() - 1).revision();
    }
    for (Decision<Calibration> made :
        store.value().calibrations().changedAfter(calibrationsRevision)) {
      TaughtReplay.ask(replays, made, Instant.now());
      calibrationsRevision = made.revision();
    }
  }

  private void apply(List<Replay> decisions, Throwable failure) {
    if (failure != null) {
      LOG.warn("The store does not say what to look at again: {}", failure.toString());
      return;
    }
    ripe.addAll(older);
    older.clear();
    older.addAll(fresh);
    fresh.clear();
    decisions.forEach(this::apply);
    assign();
  }

  private void apply(Replay replay) {
    synchronized (this) {
      if (replay.revision() <= replaysRevision) {
        return; // asked twice before the first answer came
      }
      replaysRevision = replay.revision();
    }
    switch (replay.state()) {
      case OPEN -> fresh.add(HistorySplit.of(replay));
      case CANCELLED -> cancel(replay.id());
      case DONE -> {}
    }
  }

  private void cancel(long id) {
    List.of(ripe, older, fresh).forEach(splits -> splits.removeIf(split -> split.id() == id));
    context
        .registeredReaders()
        .keySet()
        .forEach(reader -> context.sendEventToSourceReader(reader, new ReplayCancelled(id)));
  }

  private void assign() {
    List<Integer> readers = new ArrayList<>(context.registeredReaders().keySet());
    if (readers.isEmpty() || ripe.isEmpty()) {
      return;
    }
    Map<Integer, List<HistorySplit>> assigned = new HashMap<>();
    for (HistorySplit split : ripe) {
      int reader = readers.get(Math.floorMod(split.id(), readers.size()));
      assigned.computeIfAbsent(reader, unseen -> new ArrayList<>()).add(split);
    }
    context.assignSplits(new SplitsAssignment<>(assigned));
    ripe.clear();
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    // replays are assigned, not asked for
  }

  @Override
  public void addSplitsBack(List<HistorySplit> splits, int reader) {
    ripe.addAll(splits);
  }

  @Override
  public void addReader(int reader) {
    assign();
  }

  @Override
  public synchronized HistoryState snapshotState(long checkpoint) {
    List<HistorySplit> waiting = new ArrayList<>(ripe);
    waiting.addAll(older);
    waiting.addAll(fresh);
    return new HistoryState(
        replaysRevision,
        trackersRevision,
        correctionsRevision,
        calibrationsRevision,
        sourcesRevision,
        policies.heard(),
        topicsRevision,
        waiting);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (store != null) {
      store.close();
    }
  }
}
