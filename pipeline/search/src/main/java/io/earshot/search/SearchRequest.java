package io.earshot.search;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Embedding;
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
 * @param near what the posts are to be near to in meaning: of those that match only the {@value
 *     #NEAREST} nearest are found, and none that is less near than {@value #LEAST_NEAR}; null finds
 *     all that match
 */
public record SearchRequest(
    String query,
    Filters filters,
    Order order,
    int size,
    String after,
    Set<Facet> facets,
    boolean histogram,
    Embedding near) {
  /** The most hits a page may hold. */
  public static final int MAX_SIZE = 1_000;

  /** The most posts that are found by what they are near to. */
  public static final int NEAREST = 100;

  /** How near, as the cosine of two directions, a post is at least that means anything alike. */
  public static final double LEAST_NEAR = 0.2;

  /** In which order hits come. */
  public enum Order {
    /** By {@code published}, newest first; ties by id. */
    NEWEST,
    /** By BM25 score, or by how near they are; ties newest first. */
    RELEVANCE
  }

  public SearchRequest {
    requireNonNull(filters, "filters is null");
    requireNonNull(order, "order is null");
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size is " + size + ", not 0 to " + MAX_SIZE);
    }
    if (near != null && !near.isDirection()) {
      throw new IllegalArgumentException("near points nowhere, or is not of our models");
    }
    facets = facets == null ? Set.of() : Set.copyOf(facets);
  }

  /** All posts that match. */
  public SearchRequest(
      String query,
      Filters filters,
      Order order,
      int size,
      String after,
      Set<Facet> facets,
      boolean histogram) {
    this(query, filters, order, size, after, facets, histogram, null);
  }

  /** Those of another query that are near to a meaning, nearest first. */
  public SearchRequest near(Embedding meaning, String narrowing) {
    return new SearchRequest(
        narrowing, filters, Order.RELEVANCE, size, after, facets, histogram, meaning);
  }
}
