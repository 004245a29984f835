package io.earshot.console.pages;

import io.earshot.console.query.SearchParameters;
import io.earshot.nlp.Polarity;
import io.earshot.search.Facet;
import io.earshot.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A facet: what the result can be narrowed by.
 *
 * @param top the values shown at once
 * @param more the values shown when asked for
 */
public record FacetView(String name, List<Value> top, List<Value> more) {
  private static final int TOP = 7;

  /**
   * A value to narrow by.
   *
   * @param style name of a style, or empty
   * @param count how many posts have it, in words
   * @param address of the result with it added, or taken away when chosen
   */
  public record Value(String label, String style, String count, String address, boolean chosen) {}

  static FacetView of(Facet facet, List<FacetCount> counts, SearchParameters parameters) {
    List<Value> values = new ArrayList<>();
    Set<String> missing = new HashSet<>(parameters.values(facet));
    for (FacetCount count : counts) {
      missing.remove(count.value());
      values.add(value(facet, count.value(), count.label(), count.count(), parameters));
    }
    missing.forEach(value -> values.add(0, value(facet, value, value, 0, parameters)));
    int top = Math.min(values.size(), TOP);
    return new FacetView(name(facet), values.subList(0, top), values.subList(top, values.size()));
  }

  /** What a value of a facet is called. */
  static String label(Facet facet, String value, String label) {
    return switch (facet) {
      case SOURCE, AUTHOR -> label;
      case LANGUAGE -> {
        String language = Words.language(value);
        yield language == null ? "Unknown" : language;
      }
      case SENTIMENT -> {
        Mood mood = Mood.of(Polarity.valueOf(value.toUpperCase(Locale.ROOT)), 0);
        yield mood.sign() + " " + mood.label();
      }
      case INTENT, EMOTION, ANSWER, MARK, TOPIC -> Understood.label(value);
      case ENTITY -> Named.label(value);
    };
  }

  private static Value value(
      Facet facet, String value, String label, long count, SearchParameters parameters) {
    return new Value(
        label(facet, value, label),
        facet == Facet.SENTIMENT ? value : "",
        Words.number(count),
        parameters.toggled(facet, value).address(),
        parameters.values(facet).contains(value));
  }

  private static String name(Facet facet) {
    return switch (facet) {
      case SOURCE -> "Source";
      case LANGUAGE -> "Language";
      case SENTIMENT -> "Sentiment";
      case INTENT -> "What they want";
      case EMOTION -> "Emotion";
      case ANSWER -> "Calls for";
      case MARK -> "Marks";
      case ENTITY -> "Names";
      case TOPIC -> "Topic";
      case AUTHOR -> "Author";
    };
  }
}
