package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.HashedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link LinearModel} by stochastic gradient descent on the log-likelihood, each class
 * counting as much as the others.
 *
 * <p>Features that tell classes apart by their counts alone weigh more from the start (after Wang
 * and Manning, "Baselines and Bigrams", 2012), half of the features are left out at random in each
 * step, and weights are drawn to zero.
 */
final class LinearSgd {
  private static final float STEP = 0.15f;
  private static final float DECAY = 0.03f;
  private static final double LEFT_OUT = 0.5;

  private final int bits;
  private final int classes;
  private final float[] weights;
  private final float[] importance;
  private final float[] biases;

  LinearSgd(int bits, int classes) {
    this.bits = bits;
    this.classes = classes;
    this.weights = new float[classes << bits];
    this.importance = new float[1 << bits];
    this.biases = new float[classes];
  }

  void train(List<LabelledFeatures> examples, int rounds, Random random) {
    weigh(examples);
    float[] classWeights = classWeights(examples);
    List<LabelledFeatures> shuffled = new ArrayList<>(examples);
    long steps = 0;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (LabelledFeatures example : shuffled) {
        float rate = STEP * (1 - steps++ / (float) ((long) rounds * examples.size()));
        step(example.without(LEFT_OUT, random), rate, classWeights[example.label()]);
      }
    }
  }

  private float[] classWeights(List<LabelledFeatures> examples) {
    float[] counts = new float[classes];
    examples.forEach(example -> counts[example.label()]++);
    float[] classWeights = new float[classes];
    for (int label = 0; label < classes; label++) {
      classWeights[label] = examples.size() / (classes * counts[label]);
    }
    return classWeights;
  }

  private void weigh(List<LabelledFeatures> examples) {
    float[] counts = new float[classes << bits];
    for (LabelledFeatures example : examples) {
      count(example.words(), example.label(), counts);
      count(example.characters(), example.label(), counts);
    }
    double[] totals = new double[classes];
    for (int at = 0; at < counts.length; at++) {
      totals[at % classes] += counts[at];
    }
    double sum = 0;
    for (int row = 0; row < importance.length; row++) {
      float[] ofRow = Arrays.copyOfRange(counts, row * classes, (row + 1) * classes);
      importance[row] = importance(ofRow, totals);
      sum += importance[row] * sum(ofRow);
    }
    float mean = (float) (sum / Arrays.stream(totals).sum());
    for (int row = 0; row < importance.length; row++) {
      importance[row] /= mean;
    }
  }

  private void count(int[] rows, int label, float[] counts) {
    for (int row : rows) {
      counts[row * classes + label]++;
    }
  }

  /** How far the most telling class is from the mean of all, in logarithms. */
  private float importance(float[] counts, double[] totals) {
    double all = Arrays.stream(totals).sum();
    double[] shares = new double[classes];
    for (int label = 0; label < classes; label++) {
      shares[label] = (counts[label] + 5 * classes * totals[label] / all) / totals[label];
    }
    double mean = Arrays.stream(shares).sum() / classes;
    double furthest =
        Arrays.stream(shares).map(share -> Math.abs(Math.log(share / mean))).max().orElseThrow();
    return (float) (0.3 + furthest);
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private void step(LabelledFeatures example, float rate, float classWeight) {
    float perWord = (float) LinearModel.norm(example.words().length);
    float perCharacter =
        (float) (LinearModel.CHARACTERS * LinearModel.norm(example.characters().length));
    double[] probabilities = LinearModel.softmax(scores(example));
    for (int label = 0; label < classes; label++) {
      float slope = (float) (((label == example.label() ? 1 : 0) - probabilities[label]));
      float error = slope * classWeight;
      biases[label] += 0.01f * rate * error;
      improve(example.words(), label, perWord * error, rate);
      improve(example.characters(), label, perCharacter * error, rate);
    }
  }

  private void improve(int[] rows, int label, float slope, float rate) {
    for (int row : rows) {
      int at = row * classes + label;
      weights[at] += rate * (slope * importance[row] - DECAY * weights[at]);
    }
  }

  /** The scores of each class, before rounding. */
  double[] scores(LabelledFeatures example) {
    double perWord = LinearModel.norm(example.words().length);
    double perCharacter = LinearModel.CHARACTERS * LinearModel.norm(example.characters().length);
    double[] scores = new double[classes];
    for (int label = 0; label < classes; label++) {
      scores[label] =
          biases[label]
              + perWord * sum(example.words(), label)
              + perCharacter * sum(example.characters(), label);
    }
    return scores;
  }

  private float sum(int[] rows, int label) {
    float sum = 0;
    for (int row : rows) {
      sum += importance[row] * weights[row * classes + label];
    }
    return sum;
  }

  /** What was learned, calibrated and rounded. */
  LinearModel model(Calibration calibration) {
    float[] exact = new float[weights.length];
    for (int at = 0; at < exact.length; at++) {
      exact[at] = (float) (importance[at / classes] * weights[at] / calibration.temperature());
    }
    float[] shifted = biases.clone();
    for (int label = 0; label < classes; label++) {
      shifted[label] =
          (float) (biases[label] / calibration.temperature() + calibration.shifts()[label]);
    }
    return new LinearModel(HashedRows.rounded(bits, classes, exact, limit(exact)), shifted);
  }

  /** Cutting off one weight in ten thousand leaves finer steps to the others. */
  private static float limit(float[] exact) {
    float[] sizes = exact.clone();
    for (int at = 0; at < sizes.length; at++) {
      sizes[at] = Math.abs(sizes[at]);
    }
    Arrays.sort(sizes);
    return sizes[(int) (sizes.length * 0.9999)];
  }
}
