package io.earshot.insight.alerts;

import java.util.Arrays;

/**
 * How much busier than the mean each hour of the week is. An hour of the week is the product of its
 * hour of the day and its day, as far as its own posts do not tell otherwise: a new series, or one
 * of few posts, has too few for 168 numbers.
 */
final class Season {
  static final int HOURS_OF_WEEK = 168;

  /** As many posts as this speak for the product. */
  private static final double PRIOR_POSTS = 12;

  /** As many posts as this speak for no season at all. */
  private static final double FLAT_POSTS = 3;

  private static final int HOURS_OF_DAY = 24;
  private static final int DAYS = 7;

  private final double[] factors;

  private Season(double[] factors) {
    this.factors = factors;
  }

  static Season flat() {
    double[] factors = new double[HOURS_OF_WEEK];
    Arrays.fill(factors, 1);
    return new Season(factors);
  }

  /** Above 0. */
  double at(long hour) {
    return factors[ofWeek(hour)];
  }

  /**
   * Learns from what was counted.
   *
   * @param counts as they are to be taken; negative: unknown
   * @param levels the mean around each hour
   */
  static Season of(long from, double[] counts, double[] levels) {
    Shares days = new Shares(DAYS);
    Shares hours = new Shares(HOURS_OF_DAY);
    for (int i = 0; i < counts.length; i++) {
      days.add(day(from + i), counts[i], levels[i]);
    }
    for (int i = 0; i < counts.length; i++) {
      int hour = ofWeek(from + i);
      double byDay = days.share(hour / HOURS_OF_DAY, FLAT_POSTS);
      hours.add(hour % HOURS_OF_DAY, counts[i], levels[i] * byDay);
    }
    return new Season(factors(from, counts, levels, days, hours));
  }

  private static double[] factors(
      long from, double[] counts, double[] levels, Shares days, Shares hours) {
    double[] product = new double[HOURS_OF_WEEK];
    for (int i = 0; i < HOURS_OF_WEEK; i++) {
      product[i] =
          days.share(i / HOURS_OF_DAY, FLAT_POSTS) * hours.share(i % HOURS_OF_DAY, FLAT_POSTS);
    }
    Shares own = new Shares(HOURS_OF_WEEK);
    for (int i = 0; i < counts.length; i++) {
      int hour = ofWeek(from + i);
      own.add(hour, counts[i], levels[i] * product[hour]);
    }
    for (int i = 0; i < HOURS_OF_WEEK; i++) {
      product[i] *= own.share(i, PRIOR_POSTS);
    }
    return product;
  }

  /** Weeks begin on Thursdays, as 1970 did. */
  private static int ofWeek(long hour) {
    return Math.floorMod(hour, HOURS_OF_WEEK);
  }

  private static int day(long hour) {
    return ofWeek(hour) / HOURS_OF_DAY;
  }

  /** Posts of each of some bins, beside how many there would be without a difference. */
  private static final class Shares {
    private final double[] posts;
    private final double[] expected;

    Shares(int bins) {
      posts = new double[bins];
      expected = new double[bins];
    }

    void add(int bin, double count, double usual) {
      if (count >= 0) {
        posts[bin] += count;
        expected[bin] += usual;
      }
    }

    double share(int bin, double prior) {
      return (posts[bin] + prior) / (expected[bin] + prior);
    }
  }
}
