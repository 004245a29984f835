package io.earshot.app.bench.alerts;

import io.earshot.app.bench.alerts.Series.Spike;
import io.earshot.insight.alerts.HourlyCounts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one detector makes of all series: every hour's score, to be cut at any threshold. */
final class Scores {
  /** Alarms of one series are at least so many hours apart, whoever raises them. */
  static final int COOL_DOWN = 6;

  /** With fewer posts nobody raises an alarm. */
  static final int MINIMUM_POSTS = 10;

  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final int HALVINGS = 60;

  private final Detector detector;
  private final List<Scored> all;

  private Scores(Detector detector, List<Scored> all) {
    this.detector = detector;
    this.all = all;
  }

  /** A series, and how far each of its hours stands out. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Scored(Series series, double[] scores) {}

  static Scores of(Detector detector, List<Series> series) {
    return new Scores(
        detector, series.stream().map(one -> new Scored(one, score(detector, one))).toList());
  }

  /** Those of some of the series. */
  Scores of(Predicate<Series> wanted) {
    return new Scores(detector, all.stream().filter(one -> wanted.test(one.series())).toList());
  }

  Detector detector() {
    return detector;
  }

  /** How many series. */
  int size() {
    return all.size();
  }

  private static double[] score(Detector detector, Series series) {
    double[] scores = new double[Series.HOURS];
    Arrays.fill(scores, NONE);
    for (int hour = Series.BEGIN; hour < Series.HOURS; hour++) {
      long count = series.counts().at(hour);
      if (count != HourlyCounts.UNKNOWN && count >= MINIMUM_POSTS) {
        scores[hour] = detector.score(series, hour);
      }
    }
    return scores;
  }

  /** What comes of a threshold. */
  Outcome at(double threshold) {
    return all.stream()
        .map(one -> outcome(one.series(), one.scores(), threshold))
        .reduce(Outcome.NONE, Outcome::plus);
  }

  /** The highest threshold that finds at least so many spikes. */
  double thresholdFor(int found) {
    double low = -1;
    double high = 320;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (at(middle).found() >= found) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Outcome outcome(Series series, double[] scores, double threshold) {
    int falseAlarms = 0;
    int last = -COOL_DOWN;
    Set<Spike> found = new HashSet<>();
    for (int hour = Series.BEGIN; hour < Series.HOURS; hour++) {
      if (scores[hour] >= threshold && hour - last >= COOL_DOWN) {
        last = hour;
        Optional<Spike> spike = spikeAt(series, hour);
        spike.ifPresent(found::add);
        falseAlarms += spike.isEmpty() ? 1 : 0;
      }
    }
    return new Outcome(series.spikes().size(), found.size(), falseAlarms);
  }

  private static Optional<Spike> spikeAt(Series series, int hour) {
    return series.spikes().stream().filter(spike -> spike.isFoundAt(hour)).findFirst();
  }
}
