package io.earshot.app.bench;

import java.util.Arrays;
import java.util.Random;

/** Ranks from 0, the first most often (the law of Zipf and Mandelbrot). */
final class Zipf {
  private final double[] cumulative;

  /**
   * @param size how many ranks
   * @param flatness the probability of the first rank, 1, is proportional to 1 / (1 + flatness),
   *     that of the next to 1 / (2 + flatness)…; 0 for Zipf's law
   */
  Zipf(int size, int flatness) {
    cumulative = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1 + flatness);
      cumulative[rank] = sum;
    }
  }

  int draw(Random random) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return found < 0 ? -found - 1 : found;
  }
}
