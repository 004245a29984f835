package io.earshot.app.embedded;

import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the jobs of a cluster are, told from what they write into the store: while nothing is read
 * although it is due, the collect job is gone, or held up by the post log.
 */
final class ClusterHealth implements Supplier<Health> {
  /** How late every read may be before it is a problem: a job that restarts takes a while. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Store store;
  private final InstantSource clock;
  private final Instant began;

  ClusterHealth(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.began = clock.instant();
  }

  @Override
  public Health get() {
    Health jobs = jobs();
    List<Notice> notices = new ArrayList<>(jobs.notices());
    notices.addAll(ErasureNotices.of(store));
    return new Health(jobs.ready(), notices);
  }

  private Health jobs() {
    List<SourceStatus> read =
        store.journal().statuses().stream()
            .filter(status -> status.state() != State.PAUSED && status.nextRead() != null)
            .toList();
    Instant late = clock.instant().minus(PATIENCE);
    if (read.isEmpty()) {
      return began.isBefore(late) && hasSources() ? problem("No source was read yet") : Health.GOOD;
    }
    return read.stream().allMatch(status -> status.nextRead().isBefore(late))
        ? problem("No source is read though all are due")
        : Health.GOOD;
  }

  private boolean hasSources() {
    return store.sources().all().stream().anyMatch(row -> !row.stanza().paused());
  }

  private static Health problem(String what) {
    return new Health(
        false,
        List.of(
            new Notice(
                Level.PROBLEM,
                what
                    + ": see in Flink's pages whether the collect job runs, and whether Kafka does.")));
  }
}
