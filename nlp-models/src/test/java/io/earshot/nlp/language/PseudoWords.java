package io.earshot.nlp.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.TreeMap;

/**
 * Draws words as a language makes them, from its counts of n-grams: short words with their true
 * frequency, longer ones letter by letter after the four letters before (a Markov chain).
 *
 * <p>The counts do not mark where words begin, but tell: what stands before an n-gram less often
 * than the n-gram itself stands there at the beginning of a word.
 */
final class PseudoWords {
  private static final int ORDER = 4;
  private static final int LONGEST = 25;

  private final Map<String, Double> counts;
  private final Map<String, Double> beginnings;
  private final Map<String, List<String>> longer;
  private final Map<String, List<String>> longerBeginnings;
  private final double words;

  PseudoWords(Map<String, Double> counts) {
    this.counts = counts;
    this.beginnings = beginnings(counts);
    this.longer = byPrefix(counts, ORDER + 1, ORDER + 1);
    this.longerBeginnings = byPrefix(beginnings, 1, ORDER);
    this.words = longerBeginnings.get("").stream().mapToDouble(beginnings::get).sum();
  }

  String next(Random random) {
    String word = pick(longerBeginnings.get(""), beginnings, random.nextDouble() * words);
    String grown = word;
    while (grown != null && grown.length() < LONGEST) {
      word = grown;
      grown = grow(word, random);
    }
    return word;
  }

  /** The word with a letter more, or null when it ends here. */
  private String grow(String word, Random random) {
    if (word.length() < ORDER) {
      return pick(
          longerBeginnings.get(word), beginnings, random.nextDouble() * beginnings.get(word));
    }
    String context = word.substring(word.length() - ORDER);
    double total = counts.getOrDefault(context, 0.0);
    String next = pick(longer.get(context), counts, random.nextDouble() * total);
    return next == null ? null : word + next.charAt(ORDER);
  }

  /** What is left of the total after all choices is the chance that the word ends. */
  private static String pick(List<String> choices, Map<String, Double> counts, double drawn) {
    if (choices == null) {
      return null;
    }
    double left = drawn;
    for (String choice : choices) {
      left -= counts.get(choice);
      if (left < 0) {
        return choice;
      }
    }
    return null;
  }

  private static Map<String, Double> beginnings(Map<String, Double> counts) {
    Map<String, Double> beginnings = new HashMap<>();
    for (Entry<String, Double> entry : counts.entrySet()) {
      String ngram = entry.getKey();
      if (ngram.length() <= ORDER) {
        beginnings.merge(ngram, entry.getValue(), Double::sum);
      }
      if (ngram.length() > 1) {
        beginnings.merge(ngram.substring(1), -entry.getValue(), Double::sum);
      }
    }
    beginnings.values().removeIf(count -> count < 0.3);
    return beginnings;
  }

  private static Map<String, List<String>> byPrefix(
      Map<String, Double> counts, int shortest, int longest) {
    Map<String, List<String>> byPrefix = new HashMap<>();
    for (String ngram : new TreeMap<>(counts).keySet()) {
      if (ngram.length() >= shortest && ngram.length() <= longest) {
        String prefix = ngram.substring(0, ngram.length() - 1);
        byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(ngram);
      }
    }
    return byPrefix;
  }
}
