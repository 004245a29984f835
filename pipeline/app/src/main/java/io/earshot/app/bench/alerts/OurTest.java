package io.earshot.app.bench.alerts;

import io.earshot.insight.alerts.SpikeTest;

/** Earshot's own, by the decimal places of the probability. */
final class OurTest implements Detector {
  @Override
  public String name() {
    return "Earshot: p <= 0.0001";
  }

  @Override
  public double usualThreshold() {
    return 4;
  }

  @Override
  public double score(Series series, int hour) {
    double probability =
        SpikeTest.judge(series.counts(), hour, series.counts().at(hour)).probability();
    return -Math.log10(Math.max(Double.MIN_NORMAL, probability));
  }
}
