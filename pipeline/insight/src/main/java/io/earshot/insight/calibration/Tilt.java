package io.earshot.insight.calibration;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Calibration;

/**
 * Tilts three probabilities: each is raised to a power and weighed by its class.
 *
 * @param power more than 0; 1 leaves them as sure as they are
 * @param weights logarithms, of negative, neutral, positive; never null
 */
public record Tilt(double power, double[] weights) {
  /** What is less likely than this is taken to be just so likely, or a power could not lift it. */
  private static final double LEAST = 1e-6;

  public Tilt {
    requireNonNull(weights, "weights is null");
  }

  /** That of a calibration. */
  public static Tilt of(Calibration calibration) {
    return new Tilt(
        calibration.power(), new double[] {calibration.negative(), 0, calibration.positive()});
  }

  /**
   * Tilts.
   *
   * @param probabilities of negative, neutral, positive
   * @return the same, tilted; their sum is 1
   */
  public double[] of(double[] probabilities) {
    double[] tilted = logarithms(probabilities);
    double sum = 0;
    for (int one = 0; one < tilted.length; one++) {
      tilted[one] = Math.exp(power * tilted[one] + weights[one]);
      sum += tilted[one];
    }
    for (int one = 0; one < tilted.length; one++) {
      tilted[one] /= sum;
    }
    return tilted;
  }

  static double[] logarithms(double[] probabilities) {
    double[] logarithms = new double[probabilities.length];
    for (int one = 0; one < logarithms.length; one++) {
      logarithms[one] = Math.log(Math.max(LEAST, probabilities[one]));
    }
    return logarithms;
  }
}
