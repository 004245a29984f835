package io.earshot.nlp.evaluation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The first ten words of a text between what people put around them in posts. */
final class TenWords {
  private static final int TEN = 10;

  private TenWords() {}

  static Example of(Example sentence) {
    String words =
        Arrays.stream(sentence.text().split("\\s+")).limit(TEN).collect(Collectors.joining(" "));
    String post = "@somebody " + words + " #sale #win 😀🔥 https://t.example/x1";
    return new Example(sentence.label(), sentence.detail(), post);
  }
}
