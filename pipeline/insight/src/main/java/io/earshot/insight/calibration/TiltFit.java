package io.earshot.insight.calibration;

import java.util.List;

/**
 * Finds the tilt by which judgements surprise least. What few of them say counts for little: the
 * farther a tilt is from none, the more it must gain.
 */
final class TiltFit {
  /** How much being far from no tilt costs, in judgements. */
  private static final double SHRINKAGE = 2;

  private static final double FIRST_STEP = 0.5;
  private static final double LAST_STEP = 1e-3;

  private final List<Judged> judged;
  private final double[][] logarithms;

  private TiltFit(List<Judged> judged) {
    this.judged = judged;
    this.logarithms =
        judged.stream().map(one -> Tilt.logarithms(one.probabilities())).toArray(double[][]::new);
  }

  /** The same for the same judgements. */
  static Tilt of(List<Judged> judged) {
    return new TiltFit(judged).least();
  }

  /**
   * Goes downhill along one axis after the other; the hill has one valley. The axes are the
   * logarithms of the power and of the weights of negative and positive.
   */
  private Tilt least() {
    double[] at = new double[3];
    double cost = cost(at);
    for (double step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
      double before;
      do {
        before = cost;
        for (int axis = 0; axis < at.length; axis++) {
          cost = walk(at, axis, step, cost);
        }
      } while (cost < before - 1e-9);
    }
    return tilt(at);
  }

  private double walk(double[] at, int axis, double step, double from) {
    double cost = from;
    for (double stride : new double[] {step, -step}) {
      for (double next = moved(at, axis, stride); next < cost; next = moved(at, axis, stride)) {
        cost = next;
      }
      at[axis] -= stride;
    }
    return cost;
  }

  private double moved(double[] at, int axis, double stride) {
    at[axis] += stride;
    return cost(at);
  }

  private double cost(double[] at) {
    double power = Math.exp(at[0]);
    double cost = SHRINKAGE * (at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
    for (int one = 0; one < logarithms.length; one++) {
      cost += surprise(logarithms[one], judged.get(one).truth(), power, at[1], at[2]);
    }
    return cost;
  }

  /** As {@link Judged#surprise}, without logarithms that are taken again and again. */
  private static double surprise(
      double[] logarithms, int truth, double power, double negative, double positive) {
    double first = power * logarithms[0] + negative;
    double second = power * logarithms[1];
    double third = power * logarithms[2] + positive;
    double right = truth == 0 ? first : truth == 1 ? second : third;
    return Math.log(Math.exp(first) + Math.exp(second) + Math.exp(third)) - right;
  }

  private static Tilt tilt(double[] at) {
    return new Tilt(Math.exp(at[0]), new double[] {at[1], 0, at[2]});
  }
}
