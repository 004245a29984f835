package io.earshot.search;

import io.earshot.nlp.Polarity;
import java.time.Instant;
import java.util.Set;

/**
 * Narrows a result without changing scores. Values of one set are alternatives; the sets are all
 * required; an empty set and a null bound ask for nothing.
 *
 * @param sources names of sources
 * @param languages codes as analysed, else as declared
 * @param sentiments verdicts
 * @param authors author ids
 * @param from earliest {@code published}, inclusive
 * @param to latest {@code published}, exclusive
 * @param firstCopiesOnly whether later near-copies of a post are left out
 */
public record Filters(
    Set<String> sources,
    Set<String> languages,
    Set<Polarity> sentiments,
    Set<String> authors,
    Instant from,
    Instant to,
    boolean firstCopiesOnly) {
  /** No filter. */
  public static final Filters NONE = new Filters(null, null, null, null, null, null, false);

  public Filters {
    sources = sources == null ? Set.of() : Set.copyOf(sources);
    languages = languages == null ? Set.of() : Set.copyOf(languages);
    sentiments = sentiments == null ? Set.of() : Set.copyOf(sentiments);
    authors = authors == null ? Set.of() : Set.copyOf(authors);
  }
}
