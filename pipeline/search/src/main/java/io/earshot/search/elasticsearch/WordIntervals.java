package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.IntervalsQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.ExactWord;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Orderings;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.WordPattern;
import io.earshot.search.text.Tokens;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Compiles for Elasticsearch what goes by the places of words: NEAR, and words as they are written.
 *
 * @param field the folded stream of a text field; the exact one has equal positions
 */
record WordIntervals(String field) {

  /** Words in one of their orders, none within another, not too far apart. */
  Query near(MentionQuery.Near near) {
    List<Intervals> operands = near.operands().stream().map(this::anyOf).toList();
    return query(anyOf(Orderings.of(operands), order -> inOrder(order, near.distance())));
  }

  /** Words next to one another, as they are written. */
  Query exact(MentionQuery.Exact exact) {
    return query(exact(exact.text()));
  }

  private Query query(Intervals rule) {
    return Query.of(
        q -> q.intervals(IntervalsQuery.of(i -> i.field(field).anyOf(a -> a.intervals(rule)))));
  }

  private Intervals anyOf(MentionQuery operand) {
    return anyOf(MentionQuery.Near.alternatives(operand), this::words);
  }

  private Intervals words(MentionQuery words) {
    if (words instanceof MentionQuery.Exact exact) {
      return exact(exact.text());
    }
    if (words instanceof MentionQuery.Wildcard wildcard) {
      return anyOf(WordPattern.of(wildcard), WordIntervals::pattern);
    }
    return phrase(((MentionQuery.Words) words).text());
  }

  private static Intervals phrase(String text) {
    return phrase(Phrase.of(text).positions(), tokens -> anyOf(tokens, WordIntervals::token));
  }

  private Intervals exact(String text) {
    return phrase(ExactWord.of(text), this::exactWord);
  }

  private Intervals exactWord(ExactWord word) {
    return anyOf(word.alternatives(), word.same() ? this::sameToken : this::rawToken);
  }

  private static Intervals token(String token) {
    return Intervals.of(i -> i.match(m -> m.query(token)));
  }

  private Intervals rawToken(String token) {
    return Intervals.of(i -> i.match(m -> m.query(token).useField(MentionDocument.raw(field))));
  }

  private Intervals sameToken(String token) {
    Intervals same = rawToken(Tokens.SAME);
    return Intervals.of(i -> i.match(m -> m.query(token).filter(f -> f.containedBy(same))));
  }

  private static Intervals pattern(WordPattern pattern) {
    return pattern.isPrefix()
        ? Intervals.of(i -> i.prefix(p -> p.prefix(pattern.prefix())))
        : Intervals.of(i -> i.wildcard(w -> w.pattern(pattern.text())));
  }

  private static <T> Intervals phrase(List<T> positions, Function<T, Intervals> rule) {
    return inOrder(positions.stream().map(rule).toList(), 0);
  }

  private static Intervals inOrder(List<Intervals> rules, int gaps) {
    return rules.size() == 1
        ? rules.get(0)
        : Intervals.of(i -> i.allOf(a -> a.intervals(rules).ordered(true).maxGaps(gaps)));
  }

  private static <T> Intervals anyOf(Collection<T> alternatives, Function<T, Intervals> rule) {
    List<Intervals> rules = alternatives.stream().map(rule).toList();
    return rules.size() == 1 ? rules.get(0) : Intervals.of(i -> i.anyOf(a -> a.intervals(rules)));
  }
}
