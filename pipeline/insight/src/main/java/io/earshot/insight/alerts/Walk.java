package io.earshot.insight.alerts;

/**
 * A walk along the hours of the past that forecasts each from those before it, as the hour in
 * question is to be forecast: how far the forecasts were off is how far this one may be off.
 *
 * <p>An hour far above its forecast pulls the level no further than the most that is still usual,
 * so that a spike does not hide the next; one that stays high is believed after some hours.
 */
final class Walk {
  private static final int A_DAY = 24;

  private final Season season;
  private final Level quick = new Level(18);
  private final Level slow = new Level(240);
  private final double[] clipped;
  private double excess;
  private double weight;

  private Walk(Season season, int hours) {
    this.season = season;
    this.clipped = new double[hours];
  }

  static Walk along(HourlyCounts past, Season season) {
    long[] counts = past.counts();
    Walk walk = new Walk(season, counts.length);
    for (int i = 0; i < counts.length; i++) {
      walk.step(i, past.from() + i, counts[i]);
    }
    return walk;
  }

  private void step(int index, long hour, long count) {
    if (count == HourlyCounts.UNKNOWN) {
      clipped[index] = HourlyCounts.UNKNOWN;
      return;
    }
    double usual = season.at(hour);
    double forecast = level() * usual;
    double taken = knowsNothing() ? (double) count : Math.min(count, most(forecast));
    clipped[index] = taken;
    learn(forecast, taken);
    quick.add(taken, usual);
    slow.add(taken, usual);
  }

  /** The most that a forecast lets pass as usual. */
  private double most(double forecast) {
    double spread = Math.sqrt(forecast + (0.02 + dispersion()) * forecast * forecast);
    return forecast + 4 * spread + 2;
  }

  private boolean knowsNothing() {
    return slow.hours() < A_DAY;
  }

  private void learn(double forecast, double taken) {
    if (!knowsNothing()) {
      double off = taken - forecast;
      excess = excess * 0.998 + off * off - forecast;
      weight = weight * 0.998 + forecast * forecast;
    }
  }

  /** Posts an hour of late, apart from the season. */
  double level() {
    return Math.max(quick.mean(), slow.mean());
  }

  /** Beyond that of chance. */
  double dispersion() {
    return Math.max(0, (excess + 1) / (weight + 2));
  }

  /** The counts, those that stood out cut to what is usual; negative: unknown. */
  double[] clipped() {
    return clipped;
  }

  /** A mean whose memory fades. */
  private static final class Level {
    private final double keep;
    private double posts = 0.1;
    private double seasons = 1;
    private double hours;

    Level(double halfLife) {
      this.keep = Math.pow(0.5, 1 / halfLife);
    }

    void add(double count, double usual) {
      posts = posts * keep + count;
      seasons = seasons * keep + usual;
      hours++;
    }

    double mean() {
      return posts / seasons;
    }

    double hours() {
      return hours;
    }
  }
}
