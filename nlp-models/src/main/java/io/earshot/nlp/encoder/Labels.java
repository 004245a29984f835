package io.earshot.nlp.encoder;

import java.util.Arrays;
import java.util.List;

/** The labels of a head in the order of this program, which need not be the model's. */
final class Labels {
  private final int[] places;

  Labels(Head head, List<String> ordered) {
    places = ordered.stream().mapToInt(head::index).toArray();
  }

  /** The probabilities in order; 0 for a label that the head does not know. */
  double[] ordered(double[] probabilities) {
    return Arrays.stream(places).mapToDouble(at -> at < 0 ? 0 : probabilities[at]).toArray();
  }
}
