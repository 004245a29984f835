package io.earshot.nlp.pattern;

import java.util.Set;

/** Words that stand in most sentences, so that to look for them tells little. */
final class CommonWords {
  private static final int COMMON = 1_000;

  private static final Set<String> WORDS =
      Set.of(
          "i", "we", "you", "u", "it", "this", "that", "they", "them", "my", "your", "our", "the",
          "a", "an", "to", "of", "in", "on", "at", "for", "with", "and", "or", "but", "so", "is",
          "are", "am", "was", "be", "been", "'s", "do", "have", "has", "had", "will", "would",
          "can", "not", "just", "get", "go", "new", "now", "all", "up", "out", "if", "what", "how",
          "when", "me", "one", "some", "more", "there", "@user", "#", "http", ".", ",", "!", "?",
          ":");

  private CommonWords() {}

  /** How often a sentence has one of some words, about. */
  static int cost(Set<String> words) {
    int cost = words.size();
    for (String word : words) {
      cost += WORDS.contains(word) ? COMMON : 0;
    }
    return cost;
  }
}
