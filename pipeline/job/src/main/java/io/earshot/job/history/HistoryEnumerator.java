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
 * authors of a source may be linked. When a replay is handed out, {@link Ripening} says.
 */
final class HistoryEnumerator implements SplitEnumerator<HistorySplit, HistoryState> {
  static final Duration EVERY = InForce.EVERY;
  private static final Logger LOG = LoggerFactory.getLogger(HistoryEnumerator.class);

  private final SplitEnumeratorContext<HistorySplit> context;
  private final StoreSettings settings;
  private final Ripening replays = new Ripening();
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
    restored.waiting().forEach(replays::add);
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
    Replays asked = store.value().replays();
    for (Decision<Tracker> changed : store.value().trackers().changedAfter(trackersRevision)) {
      TrackerReplay.ask(asked, changed, Instant.now());
      trackersRevision = changed.revision();
    }
    for (SourceRow changed : store.value().sources().changedAfter(sourcesRevision)) {
      policies.ask(asked, changed, Instant.now());
      sourcesRevision = changed.revision();
    }
    topicsRevision = TopicsReplay.ask(store.value(), topicsRevision, Instant.now());
    askForTaught(asked);
    return asked.changedAfter(replaysRevision);
  }

  private void askForTaught(Replays asked) {
    List<CorrectionRow> said = store.value().corrections().changedAfter(correctionsRevision);
    if (!said.isEmpty()) {
      TaughtReplay.ask(asked, said, Instant.now());
      correctionsRevision = said.get(said.size() - 1).revision();
    }
    for (Decision<Calibration> made :
        store.value().calibrations().changedAfter(calibrationsRevision)) {
      TaughtReplay.ask(asked, made, Instant.now());
      calibrationsRevision = made.revision();
    }
  }

  private void apply(List<Replay> decisions, Throwable failure) {
    if (failure != null) {
      LOG.warn("The store does not say what to look at again: {}", failure.toString());
      return;
    }
    replays.round();
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
      case OPEN -> add(replay);
      case CANCELLED -> cancel(replay.id());
      case DONE -> {}
    }
  }

  private void add(Replay replay) {
    if (TaughtReplay.isOfCorrections(replay)) {
      replays.addQuick(HistorySplit.of(replay));
    } else {
      replays.add(HistorySplit.of(replay));
    }
  }

  private void cancel(long id) {
    replays.cancel(id);
    context
        .registeredReaders()
        .keySet()
        .forEach(reader -> context.sendEventToSourceReader(reader, new ReplayCancelled(id)));
  }

  private void assign() {
    List<Integer> readers = new ArrayList<>(context.registeredReaders().keySet());
    List<HistorySplit> ripe = replays.ripe();
    if (readers.isEmpty() || ripe.isEmpty()) {
      return;
    }
    Map<Integer, List<HistorySplit>> assigned = new HashMap<>();
    for (HistorySplit split : ripe) {
      int reader = readers.get(Math.floorMod(split.id(), readers.size()));
      assigned.computeIfAbsent(reader, unseen -> new ArrayList<>()).add(split);
    }
    context.assignSplits(new SplitsAssignment<>(assigned));
    replays.taken();
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    // replays are assigned, not asked for
  }

  @Override
  public void addSplitsBack(List<HistorySplit> splits, int reader) {
    replays.putBack(splits);
  }

  @Override
  public void addReader(int reader) {
    assign();
  }

  @Override
  public synchronized HistoryState snapshotState(long checkpoint) {
    replays.begins(checkpoint);
    return new HistoryState(
        replaysRevision,
        trackersRevision,
        correctionsRevision,
        calibrationsRevision,
        sourcesRevision,
        policies.heard(),
        topicsRevision,
        replays.all());
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    replays.completes(checkpoint);
    assign();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (store != null) {
      store.close();
    }
  }
}
