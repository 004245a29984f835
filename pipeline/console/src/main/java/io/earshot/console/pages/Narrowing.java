package io.earshot.console.pages;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult.FacetCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The filters in force and the ways to others.
 *
 * @param chips the filters in force
 * @param kept parameters that a new search keeps
 * @param periods such as the last seven days
 * @param meaning address of what means the same as the query, or null without one
 */
public record Narrowing(
    List<Chip> chips,
    List<Kept> kept,
    List<Period> periods,
    String newest,
    String relevance,
    String meaning,
    String copiesFolded,
    String copiesShown,
    String unfiltered,
    String export) {

  /**
   * A filter in force.
   *
   * @param address of the result without it
   */
  public record Chip(String label, String address) {}

  /** A parameter that a new search keeps. */
  public record Kept(String name, String value) {}

  /** A stretch of days up to today. */
  public record Period(String label, String address, boolean chosen) {}

  static Narrowing of(
      SearchParameters parameters, Map<Facet, List<FacetCount>> counts, Instant now) {
    return new Narrowing(
        chips(parameters, counts),
        kept(parameters),
        Stream.of(7, 30, 90).map(days -> period(parameters, days, now)).toList(),
        parameters.asQuery().withOrder(Order.NEWEST).address(),
        parameters.asQuery().withOrder(Order.RELEVANCE).address(),
        parameters.text() == null ? null : parameters.asMeaning().address(),
        parameters.withCopies(Copies.FIRST).address(),
        parameters.withCopies(Copies.ALL).address(),
        parameters.withFilters(Filters.NONE).withCopies(Copies.FIRST).address(),
        "/export.csv" + parameters.query());
  }

  private static List<Chip> chips(
      SearchParameters parameters, Map<Facet, List<FacetCount>> counts) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : parameters.values(facet)) {
        String label = label(facet, value, counts.getOrDefault(facet, List.of()));
        chips.add(new Chip(label, parameters.toggled(facet, value).address()));
      }
    }
    if (parameters.from() != null || parameters.to() != null) {
      chips.add(new Chip(days(parameters), parameters.withDates(null, null).address()));
    }
    return chips;
  }

  private static String label(Facet facet, String value, List<FacetCount> counts) {
    String label =
        counts.stream()
            .filter(count -> count.value().equals(value))
            .map(FacetCount::label)
            .findFirst()
            .orElse(value);
    return facet.field().label() + ": " + FacetView.label(facet, value, label);
  }

  private static String days(SearchParameters parameters) {
    if (parameters.from() != null && parameters.from().equals(parameters.to())) {
      return "on " + parameters.from();
    }
    String from = parameters.from() == null ? "" : "from " + parameters.from();
    String to = parameters.to() == null ? "" : "to " + parameters.to();
    return (from + " " + to).strip();
  }

  private static List<Kept> kept(SearchParameters parameters) {
    List<Kept> kept = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      String name = facet.field().label();
      parameters.values(facet).forEach(value -> kept.add(new Kept(name, value)));
    }
    if (!parameters.filters().firstCopiesOnly()) {
      kept.add(new Kept("copies", "all"));
    }
    if (parameters.order() == Order.RELEVANCE) {
      kept.add(new Kept("order", "relevance"));
    }
    return kept;
  }

  private static Period period(SearchParameters parameters, int days, Instant now) {
    Instant from = SearchParameters.startOfLast(days, now);
    boolean chosen = from.equals(parameters.filters().from()) && parameters.filters().to() == null;
    SearchParameters other =
        chosen ? parameters.withDates(null, null) : parameters.withDates(from, null);
    return new Period(days + " days", other.address(), chosen);
  }
}
