package io.earshot.insight.rising;

import io.earshot.search.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say nothing by themselves, in the languages that are read most. */
final class CommonWords {
  private final Set<String> words;

  private CommonWords(Set<String> words) {
    this.words = words;
  }

  static CommonWords load() {
    try (var file = CommonWords.class.getResourceAsStream("common-words.txt");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new CommonWords(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.split(" ")))
              .map(Folding::fold)
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read common-words.txt", e);
    }
  }

  boolean contains(String folded) {
    return words.contains(folded);
  }
}
