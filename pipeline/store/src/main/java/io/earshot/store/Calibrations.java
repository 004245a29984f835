package io.earshot.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The calibrations that people put to use, by tracker. */
public final class Calibrations {
  private final Decisions<Calibration> calibrations;

  Calibrations(Revisions revisions, Jdbi jdbi) {
    this.calibrations =
        new Decisions<>(
            revisions,
            jdbi,
            new Decisions.Kind<>(
                "calibrations",
                "calibration",
                Calibration::tracker,
                row -> StoredJson.read(row.getString("content"), Calibration.class),
                ""));
  }

  /** All in use, by tracker. */
  public List<Calibration> all() {
    return calibrations.all().stream().map(Decision::value).toList();
  }

  public Optional<Calibration> find(String tracker) {
    return calibrations.find(tracker).map(Decision::value);
  }

  /** Those changed after a revision, tombstones included, in order of revision. */
  public List<Decision<Calibration>> changedAfter(long revision) {
    return calibrations.changedAfter(revision);
  }

  /** Puts one to use, in place of the tracker's last. */
  public void save(Calibration calibration) {
    calibrations.save(calibration, Origin.CONSOLE);
  }

  /**
   * Uses none for a tracker any more.
   *
   * @throws NoSuchElementException if it has none
   */
  public void delete(String tracker) {
    calibrations.delete(tracker);
  }
}
