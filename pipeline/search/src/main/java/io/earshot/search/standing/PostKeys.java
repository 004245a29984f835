package io.earshot.search.standing;

import io.earshot.search.query.KeywordField;
import io.earshot.search.query.Phrase;
import io.earshot.search.reading.PostWords;
import io.earshot.search.reading.TokenIndex;
import java.util.HashSet;
import java.util.Set;

/**
 * The keys of a post that queries can be anchored to: its words, pairs of words next to one
 * another, starts of words, values.
 *
 * @param used the keys that queries are anchored to: others are left out
 */
record PostKeys(KeyUse used) {
  /** What all starts of words end with. */
  static final String ANY_START = " *";

  private static final int SHORTEST_START = 2;
  private static final int LONGEST_START = 5;

  static String pair(String first, String second) {
    return first + " " + second;
  }

  /** The key of words that start so. */
  static String start(String prefix) {
    int length = Math.min(prefix.length(), LONGEST_START);
    return prefix.substring(0, length) + ANY_START;
  }

  static String value(KeywordField field, String term) {
    return " " + field.label() + ":" + term;
  }

  static String anyValue(KeywordField field) {
    return value(field, "");
  }

  /** What all keys of the kind of this one are counted under; null for words. */
  static String kind(String key) {
    if (key.endsWith(ANY_START)) {
      return ANY_START;
    }
    return key.startsWith(" ") ? key.substring(0, key.indexOf(':')) : null;
  }

  /** The used keys of a post. */
  Set<String> of(PostWords post) {
    Set<String> keys = new HashSet<>();
    addWords(post.title(), keys);
    addWords(post.text(), keys);
    for (KeywordField field : KeywordField.values()) {
      addValues(post, field, keys);
    }
    return keys;
  }

  private void addWords(TokenIndex text, Set<String> keys) {
    for (String word : text.distinct()) {
      add(word, keys);
      addStarts(word, keys);
      if (word.charAt(0) == '#') {
        addStarts(word.substring(1), keys);
      }
    }
    for (int position = 1; position < text.size(); position++) {
      addPairs(text.word(position - 1), text.word(position), keys);
    }
  }

  private void addStarts(String word, Set<String> keys) {
    if (!used.has(ANY_START)) {
      return;
    }
    int longest = Math.min(word.length(), LONGEST_START);
    for (int length = SHORTEST_START; length <= longest; length++) {
      add(word.substring(0, length) + ANY_START, keys);
    }
  }

  private void addPairs(String first, String second, Set<String> keys) {
    add(pair(first, second), keys);
    boolean tag = isTag(second);
    if (tag) {
      add(pair(first, second.substring(1)), keys);
    }
    if (isTag(first)) {
      addPairs(first.substring(1), second, keys);
    }
  }

  private static boolean isTag(String word) {
    return word.charAt(0) == '#' && Phrase.isTaggable(word.substring(1));
  }

  private void addValues(PostWords post, KeywordField field, Set<String> keys) {
    if (!used.has(kind(anyValue(field)))) {
      return;
    }
    add(anyValue(field), keys);
    for (String term : post.terms(field)) {
      add(value(field, term), keys);
    }
  }

  private void add(String key, Set<String> keys) {
    if (used.has(key)) {
      keys.add(key);
    }
  }
}
