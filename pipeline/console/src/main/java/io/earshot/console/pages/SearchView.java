package io.earshot.console.pages;

import io.earshot.console.query.SearchParameters;
import java.util.List;

/**
 * The search page.
 *
 * @param error what is wrong with the query, or null
 * @param total how many posts were found, in words
 * @param more address of the next hits, or empty
 * @param folded how many near-copies are left out, in words, or null
 * @param volume null where only the nearest posts are found
 * @param news address that tells whether there are new posts, or null likewise
 * @param indexEmpty whether there are no posts at all
 */
public record SearchView(
    SearchParameters parameters,
    String error,
    String total,
    List<Hit> hits,
    String more,
    List<FacetView> facets,
    Narrowing narrowing,
    String folded,
    VolumeView volume,
    String news,
    boolean indexEmpty) {}
