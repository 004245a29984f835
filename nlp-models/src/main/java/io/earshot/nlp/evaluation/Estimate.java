package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
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
   * @param data the folder of the labelled data
   */
  public static Estimate of(Task task, Path data, List<String> answers) throws IOException {
    return of(task, task.examples(data).stream().map(Example::label).toList(), answers);
  }

  static Estimate of(Task task, List<String> labels, List<String> answers) {
    return of(labels.size(), rows -> measure(task, labels, answers, rows));
  }

  /**
   * Of any measure.
   *
   * @param size how many texts were asked
   * @param measure of some of them, given by their places, of which some may come twice
   */
  static Estimate of(int size, ToDoubleFunction<int[]> measure) {
    Random random = new Random(1);
    double[] drawn = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      drawn[sample] = measure.applyAsDouble(random.ints(size, 0, size).toArray());
    }
    Arrays.sort(drawn);
    return new Estimate(
        measure.applyAsDouble(IntStream.range(0, size).toArray()),
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

  /** As people read it, in per cent. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f (%.1f-%.1f)", 100 * value, 100 * low, 100 * high);
  }
}
