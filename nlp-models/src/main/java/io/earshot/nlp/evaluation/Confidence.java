package io.earshot.nlp.evaluation;

/**
 * Whether stated probabilities come true: the expected calibration error over ten bins (Naeini et
 * al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015).
 */
public final class Confidence {
  private static final int BINS = 10;

  private final double[] stated = new double[BINS];
  private final int[] right = new int[BINS];
  private int total;

  /**
   * Counts one answer.
   *
   * @param probability stated for it, 0 to 1
   */
  public void add(double probability, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    stated[bin] += probability;
    right[bin] += isRight ? 1 : 0;
    total++;
  }

  /** Mean distance, 0 to 1, of what was stated from what came true. */
  public double error() {
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(stated[bin] - right[bin]);
    }
    return distance / total;
  }
}
