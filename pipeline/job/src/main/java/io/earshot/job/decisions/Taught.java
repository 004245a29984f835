package io.earshot.job.decisions;

import io.earshot.insight.calibration.Tilt;
import io.earshot.insight.corrections.Corrected;
import io.earshot.search.Correction;
import io.earshot.store.Calibration;
import io.earshot.store.CorrectionRow;
import io.earshot.store.Decision;
import io.earshot.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people say otherwise than the engine, as far as it was heard. Used by one thread at a time.
 */
final class Taught {
  private final Map<String, Correction> corrections = new HashMap<>();
  private final Map<String, Tilt> tilts = new HashMap<>();
  private long correctionsRevision;
  private long calibrationsRevision;

  /** Asks the store; whether anything is new. */
  boolean refresh(Store store) {
    List<CorrectionRow> said = store.corrections().changedAfter(correctionsRevision);
    List<Decision<Calibration>> made = store.calibrations().changedAfter(calibrationsRevision);
    said.forEach(this::apply);
    made.forEach(this::apply);
    return !said.isEmpty() | !made.isEmpty() | forgets(store);
  }

  private void apply(CorrectionRow row) {
    correctionsRevision = row.revision();
    if (row.deleted()) {
      corrections.remove(row.correction().post());
    } else {
      corrections.put(row.correction().post(), Corrected.of(row.correction()));
    }
  }

  private void apply(Decision<Calibration> decision) {
    calibrationsRevision = decision.revision();
    if (decision.deleted()) {
      tilts.remove(decision.value().tracker());
    } else {
      tilts.put(decision.value().tracker(), Tilt.of(decision.value()));
    }
  }

  /** What is gone with its post left no tombstone: then all is heard anew. */
  private boolean forgets(Store store) {
    if (store.corrections().count() >= corrections.size()) {
      return false;
    }
    List<CorrectionRow> all = store.corrections().changedAfter(0);
    corrections.clear();
    all.forEach(this::apply);
    return true;
  }

  /** By post. */
  Map<String, Correction> corrections() {
    return corrections;
  }

  /** By tracker. */
  Map<String, Tilt> tilts() {
    return tilts;
  }
}
