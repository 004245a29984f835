package io.earshot.nlp.encoder;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * One head, as the model card describes it: its logits are divided by the temperature, then shifted
 * by the biases and the favour, to become probabilities, of which the greatest is the verdict's.
 *
 * @param name of the output, never null
 * @param labels in the order of the logits; a head of one label is a question of yes or no, whose
 *     one logit is that of yes beside 0
 * @param temperature more than 0
 * @param bias one for each class (no before yes); null means none
 * @param favour what is added for each class so that rare ones are found: with it the likeliest is
 *     the best verdict, and 0.5 decides a question of yes or no as well as can be; null means
 *     nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Head(String name, List<String> labels, double temperature, double[] bias, double[] favour) {
  Head {
    requireNonNull(name, "name is null");
    labels = List.copyOf(labels);
    bias = bias == null || bias.length == 0 ? new double[classes(labels)] : bias.clone();
    favour = favour == null || favour.length == 0 ? new double[classes(labels)] : favour.clone();
    if (temperature <= 0 || bias.length != classes(labels)) {
      throw new IllegalArgumentException("the head " + name + " is calibrated for other labels");
    }
  }

  private static int classes(List<String> labels) {
    return Math.max(2, labels.size());
  }

  /** How many logits it has. */
  int logits() {
    return labels.size();
  }

  /**
   * The probability of each label.
   *
   * @param all the logits of several texts, one after the other
   * @param first where those of the text begin
   */
  double[] probabilities(float[] all, int first) {
    if (logits() == 1) {
      double no = Math.exp(bias[0] + favour[0]);
      double yes = Math.exp(all[first] / temperature + bias[1] + favour[1]);
      return new double[] {Double.isInfinite(yes) ? 1 : yes / (no + yes)};
    }
    double[] probabilities = new double[logits()];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] = all[first + label] / temperature + bias[label] + favour[label];
      greatest = Math.max(greatest, probabilities[label]);
    }
    return shares(probabilities, greatest);
  }

  private static double[] shares(double[] scores, double greatest) {
    double sum = 0;
    for (int label = 0; label < scores.length; label++) {
      scores[label] = Math.exp(scores[label] - greatest);
      sum += scores[label];
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] /= sum;
    }
    return scores;
  }

  /**
   * Where a label stands.
   *
   * @return -1 when the head has no such label
   */
  int index(String label) {
    return labels.indexOf(label);
  }
}
