package io.earshot.search.lucene;

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
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Compiles for Lucene what goes by the places of words: NEAR, and words as they are written.
 *
 * @param field the folded stream of a text field; the exact one has equal positions
 */
record WordIntervals(String field) {

  /** Words in one of their orders, none within another, not too far apart. */
  Query near(MentionQuery.Near near) {
    List<IntervalsSource> operands = near.operands().stream().map(this::anyOf).toList();
    return new IntervalQuery(
        field,
        anyOf(
            Orderings.of(operands),
            order ->
                Intervals.maxgaps(
                    near.distance(), Intervals.ordered(order.toArray(IntervalsSource[]::new)))));
  }

  /** Words next to one another, as they are written. */
  Query exact(MentionQuery.Exact exact) {
    return new IntervalQuery(field, exact(exact.text()));
  }

  private IntervalsSource anyOf(MentionQuery operand) {
    return anyOf(MentionQuery.Near.alternatives(operand), this::words);
  }

  private IntervalsSource words(MentionQuery words) {
    if (words instanceof MentionQuery.Exact exact) {
      return exact(exact.text());
    }
    if (words instanceof MentionQuery.Wildcard wildcard) {
      return anyOf(WordPattern.of(wildcard), WordIntervals::pattern);
    }
    return phrase(((MentionQuery.Words) words).text());
  }

  private static IntervalsSource phrase(String text) {
    return phrase(Phrase.of(text).positions(), tokens -> anyOf(tokens, Intervals::term));
  }

  private IntervalsSource exact(String text) {
    return phrase(ExactWord.of(text), this::exactWord);
  }

  private IntervalsSource exactWord(ExactWord word) {
    IntervalsSource tokens = anyOf(word.alternatives(), Intervals::term);
    return word.same()
        ? Intervals.containedBy(tokens, inRaw(Intervals.term(Tokens.SAME)))
        : inRaw(tokens);
  }

  private IntervalsSource inRaw(IntervalsSource source) {
    return Intervals.fixField(MentionDocument.raw(field), source);
  }

  private static IntervalsSource pattern(WordPattern pattern) {
    return pattern.isPrefix()
        ? Intervals.prefix(new BytesRef(pattern.prefix()), IndexSearcher.getMaxClauseCount())
        : Intervals.wildcard(new BytesRef(pattern.text()), IndexSearcher.getMaxClauseCount());
  }

  private static <T> IntervalsSource phrase(
      Collection<T> positions, Function<T, IntervalsSource> source) {
    return Intervals.phrase(positions.stream().map(source).toArray(IntervalsSource[]::new));
  }

  private static <T> IntervalsSource anyOf(
      Collection<T> alternatives, Function<T, IntervalsSource> source) {
    return Intervals.or(alternatives.stream().map(source).toArray(IntervalsSource[]::new));
  }
}
