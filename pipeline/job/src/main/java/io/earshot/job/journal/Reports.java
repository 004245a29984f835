package io.earshot.job.journal;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.store.Backfill.Progress;
import io.earshot.store.Backfills;
import io.earshot.store.SourceJournal;
import io.earshot.store.SourceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reports that wait to be written. Of one endpoint's statuses only the newest counts. What was
 * written is taken out, so that a batch that failed half-way can be tried again.
 */
final class Reports {
  /** The most gaps and failures that wait. */
  static final int MOST = 10_000;

  private final Map<Endpoint, Optional<SourceStatus>> statuses = new LinkedHashMap<>();
  private final Map<Origin, List<Failure>> failures = new LinkedHashMap<>();
  private final List<FoundGap> gaps = new ArrayList<>();
  private final Map<Long, Progress> backfills = new LinkedHashMap<>();
  private final Set<Long> backfillsDone = new LinkedHashSet<>();
  private int waiting;
  private long lost;

  void status(SourceStatus status) {
    statuses.put(new Endpoint(status.source(), status.url()), Optional.of(status));
  }

  void forget(String source, String url) {
    statuses.put(new Endpoint(source, url), Optional.empty());
  }

  void backfill(long id, Progress progress) {
    backfills.put(id, progress);
  }

  void backfillDone(long id) {
    backfillsDone.add(id);
  }

  void gaps(String source, String url, List<Gap> found, Instant noticed) {
    found.forEach(gap -> add(new FoundGap(new Endpoint(source, url), gap, noticed)));
  }

  void failures(String stage, String source, List<Failure> found) {
    found.forEach(failure -> add(new Origin(stage, source), failure));
  }

  /** Adds reports that came later. */
  void add(Reports later) {
    statuses.putAll(later.statuses);
    backfills.putAll(later.backfills);
    backfillsDone.addAll(later.backfillsDone);
    later.gaps.forEach(this::add);
    later.failures.forEach((origin, found) -> found.forEach(failure -> add(origin, failure)));
    lost += later.lost;
  }

  void write(SourceJournal journal) {
    writeStatuses(journal);
    writeGaps(journal);
    writeFailures(journal);
    if (lost > 0) {
      journal.deadLetters("journal", null, List.of(lost()), Instant.now());
      lost = 0;
    }
  }

  void write(Backfills store) {
    for (var entries = backfills.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      store.progress(entry.getKey(), entry.getValue());
      entries.remove();
    }
    for (var done = backfillsDone.iterator(); done.hasNext(); ) {
      store.done(done.next());
      done.remove();
    }
  }

  private void writeStatuses(SourceJournal journal) {
    for (var entries = statuses.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      entry
          .getValue()
          .ifPresentOrElse(
              journal::status, () -> journal.forget(entry.getKey().source(), entry.getKey().url()));
      entries.remove();
    }
  }

  private void writeGaps(SourceJournal journal) {
    while (!gaps.isEmpty()) {
      FoundGap found = gaps.get(gaps.size() - 1);
      journal.gap(found.endpoint().source(), found.endpoint().url(), found.gap(), found.noticed());
      gaps.remove(gaps.size() - 1);
      waiting--;
    }
  }

  private void writeFailures(SourceJournal journal) {
    for (var entries = failures.entrySet().iterator(); entries.hasNext(); ) {
      var entry = entries.next();
      Origin origin = entry.getKey();
      journal.deadLetters(origin.stage(), origin.source(), entry.getValue(), Instant.now());
      waiting -= entry.getValue().size();
      entries.remove();
    }
  }

  private void add(FoundGap gap) {
    if (roomForOne()) {
      gaps.add(gap);
    }
  }

  private void add(Origin origin, Failure failure) {
    if (roomForOne()) {
      failures.computeIfAbsent(origin, unseen -> new ArrayList<>()).add(failure);
    }
  }

  private boolean roomForOne() {
    if (waiting == MOST) {
      lost++;
      return false;
    }
    waiting++;
    return true;
  }

  private Failure lost() {
    return new Failure(
        "journal",
        lost + " reports were lost because the store did not answer: see the log of that time",
        null);
  }

  private record Endpoint(String source, String url) {}

  private record Origin(String stage, String source) {}

  private record FoundGap(Endpoint endpoint, Gap gap, Instant noticed) {}
}
