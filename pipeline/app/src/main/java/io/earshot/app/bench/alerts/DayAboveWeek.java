package io.earshot.app.bench.alerts;

import io.earshot.app.bench.alerts.Moments.Sums;

/**
 * A rule of thumb: the mean of 24 hours above that of seven days and two standard deviations. It is
 * told with the deviation of hours and with that of days: which is meant makes a great difference.
 */
final class DayAboveWeek implements Detector {
  private static final int DAYS = 7;

  private final boolean ofDays;

  DayAboveWeek(boolean ofDays) {
    this.ofDays = ofDays;
  }

  @Override
  public String name() {
    return "24 h > mean + 2 sd of 7 days" + (ofDays ? "' means" : "' hours");
  }

  @Override
  public double usualThreshold() {
    return 2;
  }

  @Override
  public double score(Series series, int hour) {
    Moments day = Moments.of(series.counts(), hour - 23, hour + 1);
    Moments week = Moments.of(series.counts(), hour + 1 - DAYS * 24, hour + 1);
    double deviation = ofDays ? ofDays(series, hour) : week.deviation();
    return deviation == 0 ? 0 : (day.mean() - week.mean()) / deviation;
  }

  private static double ofDays(Series series, int hour) {
    Sums days = new Sums();
    for (int end = hour + 1; end > hour + 1 - DAYS * 24; end -= 24) {
      days.add(Moments.of(series.counts(), end - 24, end).mean());
    }
    return days.moments().deviation();
  }
}
