package io.earshot.app.bench.alerts;

/** A rule of thumb: an hour above the mean of fourteen days and three standard deviations. */
final class HourAboveMean implements Detector {
  private static final int DAYS = 14;

  @Override
  public String name() {
    return "hour > mean + 3 sd of 14 days";
  }

  @Override
  public double usualThreshold() {
    return 3;
  }

  @Override
  public double score(Series series, int hour) {
    Moments past = Moments.of(series.counts(), hour - DAYS * 24, hour);
    return past.deviation() == 0 ? 0 : (series.counts().at(hour) - past.mean()) / past.deviation();
  }
}
