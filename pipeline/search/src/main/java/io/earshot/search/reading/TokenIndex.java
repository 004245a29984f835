package io.earshot.search.reading;

import io.earshot.search.query.Phrase;
import io.earshot.search.text.Tokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The tokens of a text, and where each of them stands. A hashtag stands as its word, too. */
public final class TokenIndex {
  private static final int NONE = -1;

  private final Tokens tokens;
  private final String[] words;
  private final Map<String, Integer> first;
  private final int[] next;

  public TokenIndex(Tokens tokens) {
    int size = tokens.size();
    this.tokens = tokens;
    this.words = new String[size];
    this.first = new HashMap<>(size * 2);
    this.next = new int[size * 2];
    Arrays.fill(next, NONE);
    for (int position = size - 1; position >= 0; position--) {
      String word = tokens.token(position);
      words[position] = word;
      note(word, position);
      if (word.charAt(0) == '#' && Phrase.isTaggable(word.substring(1))) {
        note(word.substring(1), size + position);
      }
    }
  }

  /** A hashtag's word has an entry of its own, {@code size} behind that of the hashtag. */
  private void note(String word, int entry) {
    Integer later = first.put(word, entry);
    next[entry] = later == null ? NONE : later;
  }

  /** The tokens themselves. */
  public Tokens tokens() {
    return tokens;
  }

  /** How many positions there are. */
  public int size() {
    return words.length;
  }

  /** Each folded token once, and the words of hashtags. */
  public Set<String> distinct() {
    return first.keySet();
  }

  /** Whether a folded token stands anywhere. */
  boolean has(String word) {
    return first.containsKey(word);
  }

  /** A folded token. */
  public String word(int position) {
    return words[position];
  }

  /** The first entry of a folded token, or -1. */
  int entry(String word) {
    return first.getOrDefault(word, NONE);
  }

  /** The entry of the same token behind this one, or -1. */
  int entryAfter(int entry) {
    return next[entry];
  }

  /** Where an entry stands. */
  int position(int entry) {
    return entry < words.length ? entry : entry - words.length;
  }
}
