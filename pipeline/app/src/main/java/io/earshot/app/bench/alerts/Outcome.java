package io.earshot.app.bench.alerts;

/**
 * What a detector found.
 *
 * @param spikes that were there
 * @param found of them
 * @param falseAlarms without a spike
 */
public record Outcome(int spikes, int found, int falseAlarms) {
  static final Outcome NONE = new Outcome(0, 0, 0);

  Outcome plus(Outcome other) {
    return new Outcome(spikes + other.spikes, found + other.found, falseAlarms + other.falseAlarms);
  }

  public double recall() {
    return spikes == 0 ? 0 : (double) found / spikes;
  }

  public double precision() {
    return found == 0 ? 0 : (double) found / (found + falseAlarms);
  }
}
