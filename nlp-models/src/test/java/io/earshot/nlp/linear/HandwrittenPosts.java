package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Invented posts in each language of {@link MultilingualSentiment}, twenty of each label, written
 * before any model was trained; never trained on.
 */
final class HandwrittenPosts {
  /** Path in the module. */
  static final Path FILE = Path.of("src/test/resources/io/earshot/nlp/multilingual/examples.tsv");

  private HandwrittenPosts() {}

  /** By the code of their language. */
  static Map<String, List<Example>> read() throws IOException {
    return Example.read(FILE).stream().collect(Collectors.groupingBy(Example::detail));
  }
}
