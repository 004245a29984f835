package io.earshot.nlp.linear;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What makes scores believable: they are divided by a temperature (Guo et al., "On Calibration of
 * Modern Neural Networks", 2017), then shifted by class.
 */
record Calibration(double temperature, double[] shifts) {
  /** A text that was not trained on. */
  record Scored(double[] scores, int label) {}

  private static final double FINEST = 0.01;

  /** Finds the calibration that makes texts most likely, each class counting the same. */
  static Calibration fit(List<Scored> held) {
    int classes = held.get(0).scores().length;
    Calibration best = new Calibration(1, new double[classes]);
    for (double step = 0.5; step > FINEST; step /= 2) {
      Calibration better = best.improved(held, step);
      while (better != best) {
        best = better;
        better = best.improved(held, step);
      }
    }
    return best;
  }

  private Calibration improved(List<Scored> held, double step) {
    Calibration best = this;
    double least = surprise(held);
    for (int parameter = 0; parameter < shifts.length; parameter++) {
      for (double change : new double[] {-step, step}) {
        Calibration moved = moved(parameter, change);
        double surprise = moved.surprise(held);
        best = surprise < least ? moved : best;
        least = Math.min(least, surprise);
      }
    }
    return best;
  }

  /** Parameter 0 is the temperature, in logarithms: only differences of shifts matter. */
  private Calibration moved(int parameter, double change) {
    double[] moved = shifts.clone();
    if (parameter > 0) {
      moved[parameter] += change;
    }
    return new Calibration(parameter == 0 ? temperature * Math.exp(change) : temperature, moved);
  }

  double[] probabilities(double[] scores) {
    return LinearModel.softmax(
        IntStream.range(0, scores.length)
            .mapToDouble(label -> scores[label] / temperature + shifts[label])
            .toArray());
  }

  private double surprise(List<Scored> held) {
    double[] surprises = new double[shifts.length];
    double[] counts = new double[shifts.length];
    for (Scored text : held) {
      surprises[text.label()] -= Math.log(probabilities(text.scores())[text.label()]);
      counts[text.label()]++;
    }
    return IntStream.range(0, counts.length)
        .mapToDouble(label -> surprises[label] / counts[label])
        .sum();
  }
}
