package io.earshot.console.pages;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Entity;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a post names.
 *
 * @param kind what it is, in words
 * @param address of a search for posts that name it, or null for a figure
 * @param tracker name of the brand that it is, or null
 */
public record Named(String kind, String text, String address, String tracker) {
  /** How kinds of figures are called where they stand for all of their kind. */
  private static final Map<String, String> FIGURES =
      Map.of("price", "A price", "order", "A number of an order", "version", "A version");

  /** What is named, each once. */
  static List<Named> of(Analysis analysis) {
    return analysis == null
        ? List.of()
        : analysis.entities().stream().map(Named::of).distinct().toList();
  }

  private static Named of(Entity entity) {
    String address = entity.kind().isName() ? postsNaming(entity.text()) : null;
    return new Named(kind(entity), entity.text(), address, entity.tracker());
  }

  private static String kind(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case PLACE -> "Place";
      case PRODUCT -> "Product";
      case BRAND -> "Brand";
      case PRICE -> "Price";
      case ORDER -> "Order";
      case VERSION -> "Version";
    };
  }

  private static String postsNaming(String name) {
    String query = QueryPrinter.print(new MentionQuery.Value(KeywordField.ENTITY, name, false));
    return new SearchParameters(query, Filters.NONE, Order.NEWEST)
        .withCopies(Copies.FIRST)
        .address();
  }

  /** A value of the facet: a name in small letters, or a kind of figure. */
  static String label(String value) {
    return FIGURES.getOrDefault(value, capitalised(value));
  }

  private static String capitalised(String name) {
    return Arrays.stream(name.split(" "))
        .map(
            word ->
                word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
