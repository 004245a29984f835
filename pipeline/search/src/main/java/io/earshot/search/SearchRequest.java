package io.earshot.search;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What to search for.
 *
 * @param query in the query language; empty or null finds every post
 * @param filters narrow the result; never null
 * @param order never null
 * @param size hits per page, 0 to 1,000
 * @param after {@link SearchResult#next} of the page before, or null for the first
 * @param facets facets to count over the whole result
 * @param histogram whether to count posts per day of {@code published} (UTC)
 */
public record SearchRequest(
    String query,
    Filters filters,
    Order order,
    int size,
    String after,
    Set<Facet> facets,
    boolean histogram) {
  /** The most hits a page may hold. */
  public static final int MAX_SIZE = 1_000;

  /** In which order hits come. */
  public enum Order {
    /** By {@code published}, newest first; ties by id. */
    NEWEST,
    /** By BM25 score; ties newest first. */
    RELEVANCE
  }

  public SearchRequest {
    requireNonNull(filters, "filters is null");
    requireNonNull(order, "order is null");
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size is " + size + ", not 0 to " + MAX_SIZE);
    }
    facets = facets == null ? Set.of() : Set.copyOf(facets);
  }
}
