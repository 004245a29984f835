package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Confidence;
import io.earshot.nlp.evaluation.Confusion;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.text.Tokens;
import java.util.List;

/** How well a model judges labelled texts, by their first pieces. */
final class Verdicts {
  private final List<String> labels;
  private final Confusion confusion = new Confusion();
  private final Confidence confidence = new Confidence();

  /**
   * Counts.
   *
   * @param labels names of the classes, by their index
   */
  Verdicts(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  Verdicts judge(LinearModel model, TextFeatures features, List<Example> examples) {
    for (Example example : examples) {
      features.read(example.text(), new Tokens(example.text()));
      add(labels.indexOf(example.label()), model.probabilities(features));
    }
    return this;
  }

  /** Counts one text. */
  void add(int label, double[] probabilities) {
    int answer = 0;
    for (int other = 1; other < probabilities.length; other++) {
      answer = probabilities[other] > probabilities[answer] ? other : answer;
    }
    confusion.add(labels.get(label), labels.get(answer));
    confidence.add(probabilities[answer], answer == label);
  }

  Confusion confusion() {
    return confusion;
  }

  Confidence confidence() {
    return confidence;
  }
}
