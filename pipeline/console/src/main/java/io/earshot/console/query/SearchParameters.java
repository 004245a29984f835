package io.earshot.console.query;

import static java.util.Objects.requireNonNull;

import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to look for, as parameters {@code q, from, to, copies, order} and one of the name of each
 * {@link Facet} say it.
 *
 * @param text in the query language, or {@code ~} and what posts are to mean; null finds every post
 * @param filters never null
 * @param order never null
 */
public record SearchParameters(String text, Filters filters, Order order) {
  private static final String MEANING = "~";

  /** Whether later near-copies of a post are given; parameter {@code copies}. */
  public enum Copies {
    ALL,
    FIRST
  }

  public SearchParameters {
    requireNonNull(filters, "filters is null");
    requireNonNull(order, "order is null");
  }

  /** All posts that a query finds, the newest first. */
  public static SearchParameters of(MentionQuery query) {
    return new SearchParameters(QueryPrinter.print(query), Filters.NONE, Order.NEWEST);
  }

  /** What posts are to mean, where a text asks for that; else null. */
  static String meaning(String text) {
    return text == null || !text.strip().startsWith(MEANING)
        ? null
        : text.strip().substring(MEANING.length()).strip();
  }

  /** What posts are to mean; null where the text is in the query language. */
  public String meaning() {
    return meaning(text);
  }

  /** The same text taken for what posts are to mean. */
  public SearchParameters asMeaning() {
    return meaning() != null || text == null ? this : withText(MEANING + text);
  }

  /** The same text taken for a query. */
  public SearchParameters asQuery() {
    return meaning() == null ? this : withText(meaning());
  }

  /** Reads the parameters of a request; {@code copies} as given where it is not said. */
  public static SearchParameters of(Context request, Copies otherwise) {
    Parameters parameters = new Parameters(request);
    Filters filters =
        new Filters(
            values(parameters),
            parameters.from("from"),
            parameters.to("to"),
            parameters.choice("copies", Copies.class, otherwise) == Copies.FIRST);
    Order order = parameters.choice("order", Order.class, Order.NEWEST);
    return new SearchParameters(parameters.text("q"), filters, order);
  }

  private static Map<Facet, Set<String>> values(Parameters parameters) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String name = facet.field().label();
      List<String> choices = facet.field().choices();
      values.put(
          facet,
          choices.isEmpty()
              ? asHeld(facet, parameters.texts(name))
              : parameters.choices(name, choices));
    }
    return values;
  }

  /** As the index holds them; authors are held by their ids. */
  private static Set<String> asHeld(Facet facet, Set<String> values) {
    return facet == Facet.AUTHOR
        ? values
        : values.stream().map(facet.field()::key).collect(Collectors.toSet());
  }

  /** The page of a request: its parameters {@code size, after, facet, histogram}. */
  public SearchRequest page(Context request, int otherwise) {
    Parameters parameters = new Parameters(request);
    return request(
        parameters.number("size", otherwise, 0, SearchRequest.MAX_SIZE),
        parameters.text("after"),
        parameters.choices("facet", Facet.class),
        "true".equals(parameters.text("histogram")));
  }

  public SearchRequest request(int size, String after, Set<Facet> facets, boolean histogram) {
    return new SearchRequest(text, filters, order, size, after, facets, histogram);
  }

  public SearchParameters withText(String other) {
    return new SearchParameters(other, filters, order);
  }

  public SearchParameters withOrder(Order other) {
    return new SearchParameters(text, filters, other);
  }

  public SearchParameters withFilters(Filters other) {
    return new SearchParameters(text, other, order);
  }

  public SearchParameters withCopies(Copies copies) {
    return withFilters(filters.withFirstCopiesOnly(copies == Copies.FIRST));
  }

  /**
   * When the last days begin: whole days (UTC), today among them.
   *
   * @param days 1 or more
   */
  public static Instant startOfLast(int days, Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days - 1L));
  }

  public SearchParameters withDates(Instant from, Instant to) {
    return withFilters(filters.withDates(from, to));
  }

  /** With other values of one facet. */
  public SearchParameters with(Facet facet, Set<String> values) {
    return withFilters(filters.with(facet, values));
  }

  /** The values of a facet that are asked for, in order. */
  public Set<String> values(Facet facet) {
    return new TreeSet<>(filters.values(facet));
  }

  /** With one value of a facet added, or taken away if it was there. */
  public SearchParameters toggled(Facet facet, String value) {
    Set<String> values = values(facet);
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(facet, values);
  }

  /** Whether any filter but that on copies narrows the result. */
  public boolean filtered() {
    return !withCopies(Copies.ALL).filters().equals(Filters.NONE);
  }

  /** The address of the search page that shows the result. */
  public String address() {
    return "/" + query();
  }

  /** The parameters; what is as a search page has it by default is left out. */
  public QueryString query() {
    QueryString parameters = new QueryString().add("q", text);
    for (Facet facet : Facet.values()) {
      parameters.addAll(facet.field().label(), values(facet));
    }
    return parameters
        .add("from", from())
        .add("to", to())
        .add("copies", filters.firstCopiesOnly() ? null : "all")
        .add("order", order == Order.NEWEST ? null : "relevance");
  }

  /** First day or instant as it stands in an address, or null. */
  public String from() {
    return filters.from() == null ? null : date(filters.from(), 0);
  }

  /** Last day or end as it stands in an address, or null. */
  public String to() {
    return filters.to() == null ? null : date(filters.to(), 1);
  }

  private static String date(Instant instant, int daysBefore) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    LocalDate day = time.toLocalDate().minusDays(daysBefore);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toString() : instant.toString();
  }
}
