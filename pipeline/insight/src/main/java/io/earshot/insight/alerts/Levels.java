package io.earshot.insight.alerts;

import java.util.Arrays;

/** The mean of the week around each hour, apart from the season. */
final class Levels {
  private static final int HALF_A_WEEK = Season.HOURS_OF_WEEK / 2;
  private static final double LEAST = 0.005;

  private Levels() {}

  static double[] counts(HourlyCounts past) {
    return Arrays.stream(past.counts()).asDoubleStream().toArray();
  }

  static double[] around(long from, double[] counts, Season season) {
    double[] posts = sums(counts, i -> counts[i]);
    double[] seasons = sums(counts, i -> season.at(from + i));
    double[] levels = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int begin = Math.max(0, i - HALF_A_WEEK);
      int end = Math.min(counts.length, i + HALF_A_WEEK);
      double seen = posts[end] - posts[begin];
      levels[i] = Math.max(LEAST, seen / Math.max(1, seasons[end] - seasons[begin]));
    }
    return levels;
  }

  private interface Value {
    double at(int index);
  }

  /** Running sums over the known hours. */
  private static double[] sums(double[] counts, Value value) {
    double[] sums = new double[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      sums[i + 1] = sums[i] + (counts[i] < 0 ? 0 : value.at(i));
    }
    return sums;
  }
}
