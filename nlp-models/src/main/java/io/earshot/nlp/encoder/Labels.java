package io.earshot.nlp.encoder;

import java.util.Arrays;
import java.util.List;

/** The labels of a head in the order of this program, which need not be the model's. */
final class Labels {
  private final int[] places;
  private final double[] weights;

  Labels(Head head, List<String> ordered) {
    places = ordered.stream().mapToInt(head::index).toArray();
    weights = Arrays.stream(places).mapToDouble(at -> at < 0 ? 0 : head.weight(at)).toArray();
  }

  /** The probabilities in order; 0 for a label that the head does not know. */
  double[] ordered(double[] probabilities) {
    return Arrays.stream(places).mapToDouble(at -> at < 0 ? 0 : probabilities[at]).toArray();
  }

  /** Which label is named, given their probabilities in order. */
  int likeliest(double... probabilities) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      boolean better = probabilities[label] * weights[label] > probabilities[best] * weights[best];
      best = better ? label : best;
    }
    return best;
  }
}
