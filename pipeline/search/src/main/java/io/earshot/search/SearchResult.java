package io.earshot.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One page of a result.
 *
 * @param total how many posts match, exactly
 * @param hits the page
 * @param next token of the next page, or null on the last one; stable while posts arrive
 * @param facets counts of each facet asked for, most frequent first, at most {@value
 *     #MAX_FACET_VALUES} values each
 * @param histogram posts per day, oldest first, days without posts left out; empty unless asked for
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    String next,
    Map<Facet, List<FacetCount>> facets,
    List<DayCount> histogram) {
  /** The most values that a facet gives. */
  public static final int MAX_FACET_VALUES = 100;

  /**
   * One mention found.
   *
   * @param score by relevance BM25, or how near it is: the cosine, from -1 to 1; by other orders 0
   * @param title spans of the title that match
   * @param text spans of the text that match
   */
  public record Hit(Mention mention, double score, List<Span> title, List<Span> text) {}

  /**
   * How many posts have a value.
   *
   * @param label what a person reads (an author's name); equals {@code value} where there is
   *     nothing better
   */
  public record FacetCount(String value, String label, long count) {}

  /** How many posts were published on a day (UTC). */
  public record DayCount(LocalDate day, long count) {}
}
