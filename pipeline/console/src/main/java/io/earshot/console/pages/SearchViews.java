package io.earshot.console.pages;

import io.earshot.console.people.CustomerNames;
import io.earshot.console.query.CopyCounts;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.query.Searches;
import io.earshot.console.web.Choices;
import io.earshot.nlp.Polarity;
import io.earshot.search.Facet;
import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.SearchResult.FacetCount;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the search page shows. */
final class SearchViews {
  private final Searches searches;
  private final CopyCounts copies;
  private final CustomerNames customers;
  private final Clock clock;

  SearchViews(Searches searches, CustomerNames customers, Clock clock) {
    this.searches = searches;
    this.copies = new CopyCounts(searches);
    this.customers = customers;
    this.clock = clock;
  }

  SearchView found(SearchParameters parameters) throws QueryException {
    SearchResult result =
        searches.search(
            parameters.request(SearchHandler.PAGE, null, EnumSet.allOf(Facet.class), false));
    Map<Facet, List<FacetCount>> counts = counts(parameters, result);
    boolean all = parameters.meaning() == null;
    return new SearchView(
        parameters,
        null,
        Words.count(result.total(), "post", "posts"),
        hits(parameters, result),
        more(parameters, result),
        facets(parameters, counts),
        Narrowing.of(parameters, counts, clock.instant()),
        all ? folded(parameters, result.total()) : null,
        all ? volume(parameters) : null,
        all ? news(parameters, result.total()) : null,
        result.total() == 0 && searches.count() == 0);
  }

  /** The page of a query that cannot be understood. */
  static SearchView refused(SearchParameters parameters, String error) {
    return new SearchView(
        parameters,
        error,
        "",
        List.of(),
        "",
        List.of(),
        Narrowing.of(parameters, Map.of(), Instant.EPOCH),
        null,
        null,
        null,
        false);
  }

  List<Hit> hits(SearchParameters parameters, SearchResult result) {
    Instant now = clock.instant();
    List<Mention> mentions = result.hits().stream().map(SearchResult.Hit::mention).toList();
    boolean folded = parameters.filters().firstCopiesOnly();
    Map<String, Long> counts = folded ? copies.of(mentions) : Map.of();
    Map<String, String> names = customers.of(mentions);
    return parameters.meaning() == null
        ? result.hits().stream().map(hit -> Hit.of(hit, now, counts, names)).toList()
        : NearHits.of(result.hits(), hit -> Hit.of(hit, now, counts, names));
  }

  static String more(SearchParameters parameters, SearchResult result) {
    return result.next() == null ? "" : "/more" + parameters.query().add("after", result.next());
  }

  static String news(SearchParameters parameters, long seen) {
    return "/news" + parameters.query().add("seen", Long.toString(seen));
  }

  private static List<FacetView> facets(
      SearchParameters parameters, Map<Facet, List<FacetCount>> counts) {
    return counts.entrySet().stream()
        .map(facet -> FacetView.of(facet.getKey(), facet.getValue(), parameters))
        .toList();
  }

  /**
   * Counts of each facet. Those of a facet that is narrowed are taken without it, so that its other
   * values can be added.
   */
  private Map<Facet, List<FacetCount>> counts(SearchParameters parameters, SearchResult result)
      throws QueryException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      SearchResult counted =
          parameters.values(facet).isEmpty()
              ? result
              : searches.search(
                  parameters.with(facet, Set.of()).request(0, null, Set.of(facet), false));
      counts.put(facet, counted.facets().getOrDefault(facet, List.of()));
    }
    return counts;
  }

  private String folded(SearchParameters parameters, long total) {
    if (!parameters.filters().firstCopiesOnly()) {
      return null;
    }
    long copies = searches.total(parameters.withCopies(Copies.ALL)) - total;
    return copies <= 0 ? null : Words.count(copies, "copy", "copies");
  }

  /** Of all days, so that the chart stays while one looks at some of them. */
  private VolumeView volume(SearchParameters parameters) throws QueryException {
    SearchParameters anytime = parameters.withDates(null, null);
    return VolumeView.of(
        anytime,
        days(anytime, null),
        days(anytime, Polarity.NEGATIVE),
        days(anytime, Polarity.POSITIVE));
  }

  /**
   * @param polarity null for all
   */
  private List<DayCount> days(SearchParameters parameters, Polarity polarity)
      throws QueryException {
    Set<String> asked = parameters.values(Facet.SENTIMENT);
    String verdict = Choices.write(polarity);
    if (verdict != null && !asked.isEmpty() && !asked.contains(verdict)) {
      return List.of();
    }
    SearchParameters narrowed =
        verdict == null ? parameters : parameters.with(Facet.SENTIMENT, Set.of(verdict));
    return searches.search(narrowed.request(0, null, Set.of(), true)).histogram();
  }
}
