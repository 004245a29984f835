package io.earshot.app.bench.alerts;

/** What takes some hours for spikes. */
interface Detector {
  String name();

  /** What {@link #score} must reach unless someone sets it otherwise. */
  double usualThreshold();

  /**
   * How far an hour stands out: more is further.
   *
   * @param hour one that is known, at least fourteen days after the first
   */
  double score(Series series, int hour);
}
