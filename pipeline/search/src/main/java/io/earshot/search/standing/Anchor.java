package io.earshot.search.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a post must have for a query to match it.
 *
 * @param keys of these one at least; none when no post can match
 * @param cost how many posts are likely to have one, times how many queries are asked of these
 */
record Anchor(Set<String> keys, double cost) {
  /** What no post has. */
  static final Anchor NEVER = new Anchor(Set.of(), 0);

  static Anchor of(String key, double cost) {
    return new Anchor(Set.of(key), cost);
  }

  /** What a post must have that satisfies one of some parts. */
  static Anchor ofAny(List<Anchor> parts) {
    Set<String> keys = new TreeSet<>();
    double cost = 0;
    for (Anchor part : parts) {
      keys.addAll(part.keys());
      cost += part.cost();
    }
    return new Anchor(keys, cost);
  }

  /** Of what a post must have that satisfies all of some parts, what fewest have; null of none. */
  static Anchor ofAll(List<Anchor> parts) {
    return parts.stream().min(Comparator.comparingDouble(Anchor::cost)).orElse(null);
  }
}
