package io.earshot.search.standing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How many queries are anchored to each key, and to each kind of keys. */
final class KeyUse {
  private final Map<String, Integer> queries = new ConcurrentHashMap<>();

  boolean has(String key) {
    return queries.containsKey(key);
  }

  int queries(String key) {
    return queries.getOrDefault(key, 0);
  }

  void add(Set<String> keys) {
    keys.forEach(key -> count(key, 1));
  }

  void remove(Set<String> keys) {
    keys.forEach(key -> count(key, -1));
  }

  private void count(String key, int change) {
    String kind = PostKeys.kind(key);
    queries.merge(key, change, KeyUse::sum);
    if (kind != null) {
      queries.merge(kind, change, KeyUse::sum);
    }
  }

  /** Null when none is left. */
  private static Integer sum(int before, int change) {
    return before + change == 0 ? null : before + change;
  }
}
