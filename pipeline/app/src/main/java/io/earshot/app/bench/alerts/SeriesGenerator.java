package io.earshot.app.bench.alerts;

import io.earshot.app.bench.alerts.Series.Spike;
import io.earshot.insight.alerts.HourlyCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws series as brands have them: from a post in two hours to two hundred an hour; hours of the
 * day and of the week, one of them with a newsletter; growth or decline; good and bad days; counts
 * that stray further than chance; campaigns that build up over a day and stay for a week; hours in
 * which nobody listened; and spikes, two to eight times the usual level, three to twelve hours
 * long.
 */
final class SeriesGenerator {
  private static final int HOURS = Series.HOURS;
  private static final int WEEK = Series.WEEK;
  private static final int LEAST_EXCESS = 12;

  private final RandomGenerator random;
  private final double[] rates = new double[HOURS];
  private final List<Spike> spikes = new ArrayList<>();

  private SeriesGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Series draw(long seed) {
    return new SeriesGenerator(seed).draw();
  }

  private Series draw() {
    double base = between(0.5, 200);
    usual(base);
    for (int campaigns = random.nextInt(4); campaigns > 0; campaigns--) {
      campaign();
    }
    addSpikes(base);
    long[] counts = counts(0.01 + 0.12 * random.nextDouble());
    for (int holes = random.nextInt(5); holes > 0; holes--) {
      hole(counts);
    }
    List<Spike> wanted = spikes.stream().filter(s -> heard(s, counts)).toList();
    return new Series(HourlyCounts.of(0, counts), base, wanted);
  }

  private void usual(double base) {
    double[] week = week();
    double growth = Math.log(between(0.4, 2.5)) / HOURS;
    double stray = 0.08 + 0.15 * random.nextDouble();
    double mood = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      mood = 0.97 * mood + Math.sqrt(1 - 0.97 * 0.97) * stray * random.nextGaussian();
      rates[hour] = base * week[hour % WEEK] * Math.exp(growth * hour + mood);
    }
  }

  private double[] week() {
    double[] week = new double[WEEK];
    double peak = 24 * random.nextDouble();
    double swing = 0.2 + random.nextDouble();
    double second = 0.4 * random.nextDouble();
    double weekend = 0.4 + 0.9 * random.nextDouble();
    for (int hour = 0; hour < WEEK; hour++) {
      double angle = 2 * Math.PI * (hour - peak) / 24;
      double day = Math.exp(swing * Math.cos(angle) + second * Math.cos(2 * angle));
      week[hour] = day * (hour / 24 >= 5 ? weekend : 1);
    }
    if (random.nextInt(3) == 0) {
      week[random.nextInt(WEEK)] *= 2 + 2 * random.nextDouble();
    }
    return week;
  }

  private void campaign() {
    int begin = random.nextInt(HOURS);
    int rise = 12 + random.nextInt(37);
    int stay = 72 + random.nextInt(168);
    int fall = 24 + random.nextInt(49);
    double most = Math.log(1.5 + 2 * random.nextDouble());
    for (int i = 0; i < rise + stay + fall && begin + i < HOURS; i++) {
      double up = Math.min(1, (i + 1.0) / rise);
      double down = Math.min(1, (rise + stay + fall - i) / (double) fall);
      rates[begin + i] *= Math.exp(most * Math.min(up, down));
    }
  }

  private void addSpikes(double base) {
    int begin = 48 + random.nextInt(2 * WEEK);
    while (begin < HOURS - 24) {
      spike(begin, base);
      begin += 72 + random.nextInt(2 * WEEK);
    }
  }

  /** It rises within an hour or two and fades. */
  private void spike(int begin, double base) {
    int length = 3 + random.nextInt(10);
    double level = rates[begin] / 2 + base / 2;
    double excess = Math.max(LEAST_EXCESS, level * (between(2, 8) - 1));
    for (int i = 0; i < length; i++) {
      rates[begin + i] += excess * (i == 0 ? 0.6 : Math.exp(-2.0 * (i - 1) / length));
    }
    if (begin >= Series.BEGIN) {
      spikes.add(new Spike(begin, begin + length));
    }
  }

  private long[] counts(double dispersion) {
    long[] counts = new long[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      counts[hour] = poisson(rates[hour] * gamma(1 / dispersion) * dispersion);
    }
    return counts;
  }

  private void hole(long[] counts) {
    int begin = random.nextInt(HOURS - 48);
    int end = begin + 2 + random.nextInt(46);
    for (int hour = begin; hour < end; hour++) {
      counts[hour] = HourlyCounts.UNKNOWN;
    }
  }

  /** A spike that nobody listened to cannot be found. */
  private static boolean heard(Spike spike, long[] counts) {
    for (int hour = spike.begin(); hour < spike.end(); hour++) {
      if (counts[hour] == HourlyCounts.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /** Evenly by ratio. */
  private double between(double least, double most) {
    return least * Math.exp(random.nextDouble() * Math.log(most / least));
  }

  /** Marsaglia and Tsang's method, for shapes above 1. */
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** By the waiting times between posts, taken in pieces that do not underflow. */
  private long poisson(double mean) {
    long count = 0;
    double left = mean;
    while (left > 0) {
      left += Math.log(1 - random.nextDouble());
      count += left > 0 ? 1 : 0;
    }
    return count;
  }
}
