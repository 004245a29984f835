package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.hashed.HashedRows;
import io.earshot.nlp.text.Tokens;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The rows that the features of a text name, and the class it belongs to.
 *
 * @param words one row per feature
 * @param characters the same
 * @param label index of the class
 */
record LabelledFeatures(int[] words, int[] characters, int label) {
  /**
   * @param labels names of the classes, by their index
   */
  static List<LabelledFeatures> of(List<Example> examples, List<String> labels, int bits) {
    return of(examples, labels, bits, new Features());
  }

  /** The same by other features. */
  static List<LabelledFeatures> of(
      List<Example> examples, List<String> labels, int bits, TextFeatures features) {
    return examples.stream()
        .map(
            example -> {
              features.read(example.text(), new Tokens(example.text()));
              return new LabelledFeatures(
                  rows(features.words(), bits),
                  rows(features.characters(), bits),
                  labels.indexOf(example.label()));
            })
        .toList();
  }

  private static int[] rows(HashBag hashes, int bits) {
    return IntStream.range(0, hashes.size())
        .map(index -> HashedRows.row(hashes.hash(index), bits))
        .toArray();
  }

  /** A copy that lacks about a share of the features. */
  LabelledFeatures without(double share, Random random) {
    return new LabelledFeatures(thin(words, share, random), thin(characters, share, random), label);
  }

  private static int[] thin(int[] rows, double share, Random random) {
    int[] kept = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      kept[size] = row;
      size += random.nextDouble() < share ? 0 : 1;
    }
    return java.util.Arrays.copyOf(kept, size);
  }
}
