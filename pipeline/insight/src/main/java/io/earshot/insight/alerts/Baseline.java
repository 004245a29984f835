package io.earshot.insight.alerts;

/**
 * What an hour is expected to hold, and how far hours like it stray from that.
 *
 * @param expected above 0
 * @param dispersion of {@link NegativeBinomial}, above 0
 */
record Baseline(double expected, double dispersion) {
  /** Rounds in which season, level and outliers are told from one another. */
  private static final int ROUNDS = 3;

  /** Even the steadiest series is not believed to keep to its mean. */
  private static final double LEAST_DISPERSION = 0.01;

  private static final double LEAST_EXPECTED = 0.02;

  static Baseline of(HourlyCounts past, long hour) {
    Season season = Season.flat();
    double[] counts = Levels.counts(past);
    for (int round = 0; round < ROUNDS; round++) {
      Walk walk = Walk.along(past, season);
      counts = walk.clipped();
      season = Season.of(past.from(), counts, Levels.around(past.from(), counts, season));
    }
    Walk walk = Walk.along(past, season);
    double expected = Math.max(LEAST_EXPECTED, walk.level() * season.at(hour));
    return new Baseline(expected, LEAST_DISPERSION + walk.dispersion());
  }
}
