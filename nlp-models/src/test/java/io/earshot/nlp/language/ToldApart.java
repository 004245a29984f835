package io.earshot.nlp.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of {@code told-apart.txt}, by which languages are known that are much alike. */
final class ToldApart {
  /** One word of so many is drawn from the list. */
  private static final int SELDOM = 12;

  private final Map<String, Set<String>> words = new TreeMap<>();

  private ToldApart() {}

  static ToldApart read() throws IOException {
    ToldApart all = new ToldApart();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ToldApart.class.getResourceAsStream("told-apart.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
    }
    return all;
  }

  private void add(String line) {
    List<String> parts = List.of(line.split(" "));
    words
        .computeIfAbsent(parts.get(0), code -> new TreeSet<>())
        .addAll(parts.subList(1, parts.size()));
  }

  /** A word of a language: the one drawn, or now and then one that nobody else has. */
  String instead(String drawn, String code, Random random) {
    if (!words.containsKey(code) || random.nextInt(SELDOM) > 0) {
      return drawn;
    }
    List<String> own = List.copyOf(words.get(code));
    return own.get(random.nextInt(own.size()));
  }

  /** Whether a word is another's of those that are like the language. */
  boolean isStrange(String word, String code) {
    return words.containsKey(code)
        && !words.get(code).contains(word)
        && words.values().stream().anyMatch(others -> others.contains(word));
  }
}
