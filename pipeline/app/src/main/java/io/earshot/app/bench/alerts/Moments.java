package io.earshot.app.bench.alerts;

import io.earshot.insight.alerts.HourlyCounts;

/**
 * Mean and standard deviation of some numbers.
 *
 * @param mean 0 of none
 * @param deviation 0 of less than two
 */
record Moments(double mean, double deviation) {
  /** Of the known hours of a stretch. */
  static Moments of(HourlyCounts counts, int from, int until) {
    Sums sums = new Sums();
    for (int hour = from; hour < until; hour++) {
      if (counts.at(hour) != HourlyCounts.UNKNOWN) {
        sums.add((double) counts.at(hour));
      }
    }
    return sums.moments();
  }

  /** Numbers added up. */
  static final class Sums {
    private int numbers;
    private double sum;
    private double squares;

    void add(double number) {
      numbers++;
      sum += number;
      squares += number * number;
    }

    Moments moments() {
      double mean = numbers == 0 ? 0 : sum / numbers;
      double variance = numbers < 2 ? 0 : (squares - sum * mean) / (numbers - 1);
      return new Moments(mean, Math.sqrt(Math.max(0, variance)));
    }
  }
}
