package io.earshot.console.corrections;

import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.calibration.Calibrating;
import io.earshot.store.Calibration;
import io.earshot.store.Correction;
import io.earshot.store.Decision;
import io.earshot.store.Store;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What corrections are good for, and whether that is put to use. */
public final class CalibrationDecisions {
  /** Corrections that are learnt from, the newest. */
  private static final int MOST = 20_000;

  private final Store store;
  private final Clock clock;

  public CalibrationDecisions(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * How a tracker stands.
   *
   * @param now what its corrections are good for now
   * @param inUse what is in force, or null
   */
  public record Standing(Calibrating now, Calibration inUse) {}

  /** Of all trackers, by name. */
  public List<Standing> all() {
    List<Correction> corrections = corrections();
    return store.trackers().all().stream()
        .map(Decision::value)
        .map(tracker -> standing(tracker.name(), corrections))
        .toList();
  }

  /** Of one; a problem if there is none of this name. */
  public Standing of(String tracker) {
    requireTracker(tracker);
    return standing(tracker, corrections());
  }

  private void requireTracker(String name) {
    if (store.trackers().find(name).isEmpty()) {
      throw Problem.notFound("There is no brand named '%s'.".formatted(name));
    }
  }

  private List<Correction> corrections() {
    return store.corrections().newest(MOST);
  }

  private Standing standing(String tracker, List<Correction> corrections) {
    Optional<Calibration> inUse = store.calibrations().find(tracker);
    return new Standing(Calibrating.of(tracker, corrections, clock.instant()), inUse.orElse(null));
  }

  /** Puts what the corrections are good for to use; a problem if they are good for nothing. */
  public Standing use(String tracker) {
    Calibrating made = of(tracker).now();
    if (made.found() == null) {
      throw new Problem(HttpStatus.CONFLICT, made.refusal());
    }
    store.calibrations().save(made.found());
    return of(tracker);
  }

  /** Goes by what the engine says again. */
  public void stop(String tracker) {
    StoreChange.carryOut(() -> store.calibrations().delete(tracker));
  }
}
