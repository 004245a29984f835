package io.earshot.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Narrows a result without changing scores. Values of one facet are alternatives; the facets are
 * all required; no value and a null bound ask for nothing.
 *
 * @param values by facet, as the index holds them: names of sources, codes of languages, author
 *     ids, verdicts and the like in lower case
 * @param from earliest {@code published}, inclusive
 * @param to latest {@code published}, exclusive
 * @param firstCopiesOnly whether later near-copies of a post are left out
 */
public record Filters(
    Map<Facet, Set<String>> values, Instant from, Instant to, boolean firstCopiesOnly) {
  /** No filter. */
  public static final Filters NONE = between(null, null);

  public Filters {
    Map<Facet, Set<String>> asked = new EnumMap<>(Facet.class);
    values.forEach((facet, some) -> asked.put(facet, Set.copyOf(some)));
    asked.values().removeIf(Set::isEmpty);
    values = Map.copyOf(asked);
  }

  /** Posts of a time, by whomever. */
  public static Filters between(Instant from, Instant to) {
    return new Filters(Map.of(), from, to, false);
  }

  /** The values of a facet that are asked for; empty asks for nothing. */
  public Set<String> values(Facet facet) {
    return values.getOrDefault(facet, Set.of());
  }

  /** The same with other values of a facet. */
  public Filters with(Facet facet, Set<String> some) {
    Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
    others.putAll(values);
    others.put(facet, some);
    return new Filters(others, from, to, firstCopiesOnly);
  }

  /** The same of another time. */
  public Filters withDates(Instant otherFrom, Instant otherTo) {
    return new Filters(values, otherFrom, otherTo, firstCopiesOnly);
  }

  /** The same with or without later near-copies. */
  public Filters withFirstCopiesOnly(boolean only) {
    return new Filters(values, from, to, only);
  }
}
