package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A measure with the interval that holds it in 95 of 100 samples like this one, found by drawing
 * such samples from it (the percentile bootstrap: Efron, "Bootstrap Methods", 1979).
 *
 * @param value as measured, 0 to 1
 * @param texts how many were asked
 */
public record Estimate(double value, double low, double high, int texts) {
  private static final int SAMPLES = 500;
  private static final double TAIL = 0.025;

  /**
   * Of answers to all texts of a task.
   *
   * @param file its development set
   */
  public static Estimate of(Task task, Path file, List<String> answers) throws IOException {
    return of(task, Example.read(file).stream().map(Example::label).toList(), answers);
  }

  static Estimate of(Task task, List<String> labels, List<String> answers) {
    Random random = new Random(1);
    int size = labels.size();
    double[] drawn = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      int[] rows = random.ints(size, 0, size).toArray();
      drawn[sample] = measure(task, labels, answers, rows);
    }
    Arrays.sort(drawn);
    return new Estimate(
        measure(task, labels, answers, IntStream.range(0, size).toArray()),
        drawn[(int) (TAIL * SAMPLES)],
        drawn[(int) ((1 - TAIL) * SAMPLES)],
        size);
  }

  private static double measure(Task task, List<String> labels, List<String> answers, int[] rows) {
    Confusion confusion = new Confusion();
    for (int row : rows) {
      confusion.add(labels.get(row), answers.get(row));
    }
    return task.measure().of(confusion, task.positive());
  }
}
