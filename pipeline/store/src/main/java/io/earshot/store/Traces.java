package io.earshot.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What leads to a person who is not to be kept. It is itself kept only as long as that takes.
 *
 * @param customers ids of customers, never null
 * @param authors ids of authors, never null
 * @param words what names them wherever it stands: ids, accounts, addresses, full names; never null
 */
public record Traces(Set<String> customers, Set<String> authors, Set<String> words) {
  /** Nobody. */
  public static final Traces NONE = new Traces(null, null, null);

  /** What a word is replaced by, character by character, so that nothing else moves. */
  private static final String MASK = "*";

  private static final String NOT_WITHIN_A_WORD = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";

  public Traces {
    customers = customers == null ? Set.of() : Set.copyOf(customers);
    authors = authors == null ? Set.of() : Set.copyOf(authors);
    words = words == null ? Set.of() : Set.copyOf(words);
  }

  /** Whether these lead to nobody. */
  public boolean isEmpty() {
    return customers.isEmpty() && authors.isEmpty() && words.isEmpty();
  }

  /** The traces of both. */
  public Traces and(Traces other) {
    return new Traces(
        both(customers, other.customers), both(authors, other.authors), both(words, other.words));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  /** Finds the words in texts, whatever their case; matches nothing where there are none. */
  Pattern pattern() {
    List<String> longestFirst =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
            .map(Pattern::quote)
            .toList();
    return Pattern.compile(
        longestFirst.isEmpty()
            ? "(?!)"
            : NOT_WITHIN_A_WORD.formatted(String.join("|", longestFirst)),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What looks for them in texts. */
  public Redaction redaction() {
    return new Redaction(pattern(), MASK);
  }
}
