package io.earshot.nlp.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each label was answered with each other, and the measures that follow. */
public final class Confusion {
  private record Pair(String label, String answer) {}

  private final Map<Pair, Integer> pairs = new HashMap<>();
  private final Map<String, Integer> labels = new TreeMap<>();
  private final Map<String, Integer> answers = new TreeMap<>();
  private int total;

  /** Counts one text: what it is, and what was said of it. */
  public void add(String label, String answer) {
    pairs.merge(new Pair(label, answer), 1, Integer::sum);
    labels.merge(label, 1, Integer::sum);
    answers.merge(answer, 1, Integer::sum);
    total++;
  }

  /** Share of right answers, 0 to 1. */
  public double accuracy() {
    return labels.keySet().stream().mapToInt(this::right).sum() / (double) total;
  }

  /** Mean over the labels of the share that was found. */
  public double macroRecall() {
    return labels.keySet().stream().mapToDouble(this::recall).average().orElse(Double.NaN);
  }

  /** Mean over the labels of the harmonic mean of precision and recall. */
  public double macroF1() {
    return labels.keySet().stream().mapToDouble(this::f1).average().orElse(Double.NaN);
  }

  private int right(String label) {
    return pairs.getOrDefault(new Pair(label, label), 0);
  }

  private double recall(String label) {
    return right(label) / (double) labels.get(label);
  }

  /** Harmonic mean of precision and recall of a label. */
  public double f1(String label) {
    return 2.0 * right(label) / (labels.getOrDefault(label, 0) + answers.getOrDefault(label, 0));
  }
}
