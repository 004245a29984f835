package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.HashedRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear model over {@link TextFeatures}. Immutable.
 *
 * <p>The score of a class is its bias, plus the sum of the words' weights divided by the root of
 * their number, plus the same of the characters. As a file: the {@link HashedRows}, then a bias
 * (float) for each column.
 */
final class LinearModel {
  /** Characters count twice as much as words: found best on the development data. */
  static final double CHARACTERS = 2;

  private final HashedRows rows;
  private final float[] biases;

  LinearModel(HashedRows rows, float[] biases) {
    this.rows = rows;
    this.biases = biases.clone();
  }

  static LinearModel read(DataInput input) throws IOException {
    HashedRows rows = HashedRows.read(input);
    float[] biases = new float[rows.width()];
    for (int column = 0; column < biases.length; column++) {
      biases[column] = input.readFloat();
    }
    return new LinearModel(rows, biases);
  }

  void write(DataOutput output) throws IOException {
    rows.write(output);
    for (float bias : biases) {
      output.writeFloat(bias);
    }
  }

  /** The probability of each class. */
  double[] probabilities(TextFeatures features) {
    return softmax(scores(features));
  }

  private double[] scores(TextFeatures features) {
    double perWord = rows.scale() * norm(features.words().size());
    double perCharacter = CHARACTERS * rows.scale() * norm(features.characters().size());
    int[] words = rows.sum(features.words());
    int[] characters = rows.sum(features.characters());
    double[] scores = new double[biases.length];
    for (int column = 0; column < scores.length; column++) {
      scores[column] = biases[column] + perWord * words[column] + perCharacter * characters[column];
    }
    return scores;
  }

  static double norm(int features) {
    return 1 / Math.sqrt(Math.max(1, features));
  }

  /** Probabilities from scores: each as the exponential of its score, together 1. */
  static double[] softmax(double[] scores) {
    double[] probabilities = new double[scores.length];
    double total = 0;
    for (int column = 0; column < scores.length; column++) {
      probabilities[column] = Math.exp(scores[column]);
      total += probabilities[column];
    }
    for (int column = 0; column < scores.length; column++) {
      probabilities[column] /= total;
    }
    return probabilities;
  }
}
