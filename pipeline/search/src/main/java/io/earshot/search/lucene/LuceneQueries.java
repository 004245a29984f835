package io.earshot.search.lucene;

import io.earshot.search.Filters;
import io.earshot.search.document.Keys;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.TextField;
import io.earshot.search.query.WordPattern;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Compiles queries for Lucene. Words score; values and dates do not. */
final class LuceneQueries implements QueryVisitor<Query> {
  private static final Query ALL = new MatchAllDocsQuery();

  LuceneQueries() {}

  /** The posts that match a query and pass the filters. */
  static Query compile(MentionQuery query, Filters filters) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(query.accept(new LuceneQueries()), Occur.MUST);
    filters
        .values()
        .forEach((facet, values) -> filterByAny(builder, MentionDocument.field(facet), values));
    if (filters.from() != null || filters.to() != null) {
      builder.add(published(filters.from(), filters.to()), Occur.FILTER);
    }
    if (filters.firstCopiesOnly()) {
      builder.add(term(MentionDocument.LATER_COPY, LuceneDocuments.YES), Occur.MUST_NOT);
    }
    return builder.build();
  }

  private static void filterByAny(
      BooleanQuery.Builder builder, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      List<BytesRef> terms =
          values.stream().map(value -> new BytesRef(Keys.bounded(value))).toList();
      builder.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }

  static Query published(Instant from, Instant to) {
    long first = from == null ? Long.MIN_VALUE : MentionDocument.millis(from);
    long last = to == null ? Long.MAX_VALUE : MentionDocument.millis(to) - 1;
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(MentionDocument.PUBLISHED, first, last),
        NumericDocValuesField.newSlowRangeQuery(MentionDocument.PUBLISHED, first, last));
  }

  static Query term(KeywordField field, String value) {
    return term(field.label(), Keys.bounded(value));
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  @Override
  public Query everything(MentionQuery.Everything everything) {
    return ALL;
  }

  @Override
  public Query and(MentionQuery.And and) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(ALL, Occur.FILTER);
    for (MentionQuery clause : and.clauses()) {
      if (clause instanceof MentionQuery.Not not) {
        builder.add(not.clause().accept(this), Occur.MUST_NOT);
      } else {
        builder.add(clause.accept(this), Occur.MUST);
      }
    }
    return builder.build();
  }

  @Override
  public Query or(MentionQuery.Or or) {
    return anyOf(or.clauses(), clause -> clause.accept(this));
  }

  @Override
  public Query not(MentionQuery.Not not) {
    return new BooleanQuery.Builder()
        .add(ALL, Occur.FILTER)
        .add(not.clause().accept(this), Occur.MUST_NOT)
        .build();
  }

  @Override
  public Query words(MentionQuery.Words words) {
    Phrase phrase = Phrase.of(words.text());
    return inFields(words.field(), field -> phrase(field, phrase));
  }

  @Override
  public Query exact(MentionQuery.Exact exact) {
    return inFields(exact.field(), field -> new WordIntervals(field).exact(exact));
  }

  @Override
  public Query near(MentionQuery.Near near) {
    return inFields(near.field(), field -> new WordIntervals(field).near(near));
  }

  @Override
  public Query wildcard(MentionQuery.Wildcard wildcard) {
    List<WordPattern> patterns = WordPattern.of(wildcard);
    return inFields(wildcard.field(), field -> anyOf(patterns, pattern -> pattern(field, pattern)));
  }

  @Override
  public Query value(MentionQuery.Value value) {
    String key = value.field().key(value.value());
    return unscored(
        value.prefix()
            ? new PrefixQuery(new Term(value.field().label(), key))
            : term(value.field(), key));
  }

  @Override
  public Query published(MentionQuery.Published published) {
    return unscored(published(published.from(), published.to()));
  }

  private static Query inFields(TextField field, Function<String, Query> query) {
    return switch (field) {
      case TITLE -> query.apply(MentionDocument.TITLE);
      case TEXT -> query.apply(MentionDocument.TEXT);
      case ANY -> anyOf(List.of(MentionDocument.TITLE, MentionDocument.TEXT), query);
    };
  }

  private static <T> Query anyOf(List<T> alternatives, Function<T, Query> query) {
    if (alternatives.size() == 1) {
      return query.apply(alternatives.get(0));
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    alternatives.forEach(alternative -> builder.add(query.apply(alternative), Occur.SHOULD));
    return builder.build();
  }

  private static Query phrase(String field, Phrase phrase) {
    if (phrase.positions().size() == 1) {
      return anyOf(phrase.positions().get(0), token -> term(field, token));
    }
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
    for (List<String> alternatives : phrase.positions()) {
      builder.add(alternatives.stream().map(token -> new Term(field, token)).toArray(Term[]::new));
    }
    return builder.build();
  }

  private static Query pattern(String field, WordPattern pattern) {
    return pattern.isPrefix()
        ? new PrefixQuery(new Term(field, pattern.prefix()))
        : new WildcardQuery(new Term(field, pattern.text()));
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
