package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How the probabilities of the sentiment towards a tracker are tilted, as corrections showed: each
 * is raised to a power, weighed by its class, and their sum made 1.
 *
 * @param tracker name, never null
 * @param power of the probabilities, more than 0; 1 leaves them as sure as they are
 * @param negative logarithm of the weight of negative; that of neutral is 0
 * @param positive logarithm of the weight of positive
 * @param judgements how many corrections it is made from
 * @param before share of verdicts that were right, 0 to 1
 * @param after the same with it, on corrections that it was not made from
 * @param at when it was made, never null
 */
public record Calibration(
    String tracker,
    double power,
    double negative,
    double positive,
    int judgements,
    double before,
    double after,
    Instant at) {
  public Calibration {
    requireNonNull(tracker, "tracker is null");
    requireNonNull(at, "at is null");
    if (!(power > 0) || !Double.isFinite(power + negative + positive)) {
      throw new IllegalArgumentException("a calibration is none: " + power);
    }
  }
}
