package io.earshot.search.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SpanQuery;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.json.JsonpUtils;
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
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Compiles queries for Elasticsearch. Words score; values and dates do not.
 *
 * @param depth how many queries this one stands in
 */
record ElasticsearchQueries(int depth) implements QueryVisitor<Query> {
  private static final Query ALL = Query.of(q -> q.matchAll(m -> m));

  /**
   * Elasticsearch takes 30 queries in one another ({@code indices.query.bool.max_nested_depth}) and
   * starts to count anew in a {@code wrapper}.
   */
  private static final int WRAPPED_EVERY = 20;

  /** The posts that match a query and pass the filters. */
  static Query compile(MentionQuery query, Filters filters) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    bool.must(query.accept(new ElasticsearchQueries(1)));
    filters
        .values()
        .forEach((facet, values) -> filterByAny(bool, MentionDocument.field(facet), values));
    if (filters.from() != null || filters.to() != null) {
      bool.filter(published(filters.from(), filters.to()));
    }
    if (filters.firstCopiesOnly()) {
      bool.mustNot(q -> q.term(t -> t.field(MentionDocument.LATER_COPY).value(true)));
    }
    return Query.of(q -> q.bool(bool.build()));
  }

  private static void filterByAny(BoolQuery.Builder bool, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      bool.filter(anyTerm(field, values.stream().map(Keys::bounded).toList()));
    }
  }

  /** Documents that have one of some terms in a field. */
  static Query anyTerm(String field, List<String> terms) {
    List<FieldValue> values = terms.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values))));
  }

  /** Posts published in a stretch of time; null for an open side. */
  static Query published(Instant from, Instant to) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.untyped(
                        u -> {
                          u.field(MentionDocument.PUBLISHED);
                          if (from != null) {
                            u.gte(JsonData.of(from.toEpochMilli()));
                          }
                          return to == null ? u : u.lt(JsonData.of(to.toEpochMilli()));
                        })));
  }

  /** Documents that have a value. */
  static Query term(KeywordField field, String value) {
    return term(field.label(), Keys.bounded(value));
  }

  private static Query term(String field, String term) {
    return Query.of(q -> q.term(t -> t.field(field).value(term)));
  }

  @Override
  public Query everything(MentionQuery.Everything everything) {
    return ALL;
  }

  @Override
  public Query and(MentionQuery.And and) {
    BoolQuery.Builder bool = new BoolQuery.Builder().filter(ALL);
    for (MentionQuery clause : and.clauses()) {
      if (clause instanceof MentionQuery.Not not) {
        bool.mustNot(nested(not.clause()));
      } else {
        bool.must(nested(clause));
      }
    }
    return Query.of(q -> q.bool(bool.build()));
  }

  @Override
  public Query or(MentionQuery.Or or) {
    return anyOf(or.clauses(), this::nested);
  }

  @Override
  public Query not(MentionQuery.Not not) {
    Query clause = nested(not.clause());
    return Query.of(q -> q.bool(b -> b.filter(ALL).mustNot(clause)));
  }

  private Query nested(MentionQuery clause) {
    Query query = clause.accept(new ElasticsearchQueries(depth + 1));
    return depth % WRAPPED_EVERY == 0 ? wrapped(query) : query;
  }

  private static Query wrapped(Query query) {
    byte[] json = JsonpUtils.toJsonString(query, Connection.MAPPER).getBytes(UTF_8);
    return Query.of(q -> q.wrapper(w -> w.query(Base64.getEncoder().encodeToString(json))));
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
    String field = value.field().label();
    String key = value.field().key(value.value());
    return unscored(
        value.prefix()
            ? Query.of(q -> q.prefix(p -> p.field(field).value(key)))
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
    List<Query> queries = alternatives.stream().map(query).toList();
    return Query.of(q -> q.bool(b -> b.should(queries)));
  }

  private static Query phrase(String field, Phrase phrase) {
    if (phrase.positions().size() == 1) {
      return anyOf(phrase.positions().get(0), token -> term(field, token));
    }
    List<SpanQuery> positions =
        phrase.positions().stream().map(alternatives -> position(field, alternatives)).toList();
    return Query.of(q -> q.spanNear(n -> n.clauses(positions).slop(0).inOrder(true)));
  }

  private static SpanQuery position(String field, List<String> alternatives) {
    List<SpanQuery> tokens =
        alternatives.stream()
            .map(token -> SpanQuery.of(s -> s.spanTerm(t -> t.field(field).value(token))))
            .toList();
    return tokens.size() == 1 ? tokens.get(0) : SpanQuery.of(s -> s.spanOr(o -> o.clauses(tokens)));
  }

  private static Query pattern(String field, WordPattern pattern) {
    return pattern.isPrefix()
        ? Query.of(q -> q.prefix(p -> p.field(field).value(pattern.prefix())))
        : Query.of(q -> q.wildcard(w -> w.field(field).value(pattern.text())));
  }

  private static Query unscored(Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost(0f)));
  }
}
