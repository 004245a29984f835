package io.earshot.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The brands, competitors, campaigns and themes that are watched. Every change takes the next
 * store-wide revision, in the transaction that makes it; what changes nothing takes none.
 */
public final class Trackers {
  private final Decisions<Tracker> trackers;

  Trackers(Revisions revisions, Jdbi jdbi) {
    this.trackers =
        new Decisions<>(
            revisions, jdbi, Decisions.Kind.of("trackers", "brand", Tracker::name, Tracker.class));
  }

  /** All that are not deleted, by name. */
  public List<Decision<Tracker>> all() {
    return trackers.all();
  }

  public Optional<Decision<Tracker>> find(String name) {
    return trackers.find(name);
  }

  /** Those changed after a revision, tombstones included, in order of revision. */
  public List<Decision<Tracker>> changedAfter(long revision) {
    return trackers.changedAfter(revision);
  }

  /**
   * Adds or replaces a tracker by name.
   *
   * @throws IllegalStateException if the console would replace one of the files
   */
  public void save(Tracker tracker, Origin origin) {
    trackers.save(tracker, origin);
  }

  /**
   * Makes the trackers of {@link Origin#FILE} be exactly these: adds, changes, and deletes what the
   * file no longer names. Unchanged ones keep their revision.
   */
  public void importFile(List<Tracker> all) {
    trackers.importFile(all);
  }

  /**
   * Leaves a tombstone.
   *
   * @throws NoSuchElementException if there is no such tracker
   * @throws IllegalStateException if it comes from the files
   */
  public void delete(String name) {
    trackers.delete(name);
  }
}
