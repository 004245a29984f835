package io.earshot.insight.trackers;

import io.earshot.search.QueryException;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The query whose posts have a topic, whatever they mean. */
public final class TopicQuery {
  private static final Set<KeywordField> LATER =
      Set.of(KeywordField.TOPIC, KeywordField.TRACKER, KeywordField.EARNED, KeywordField.CUSTOMER);

  private TopicQuery() {}

  /**
   * The query of a topic, or none.
   *
   * @throws FaultyFieldException if it cannot be understood, or cannot wait for posts: nothing in
   *     it may hang on topics, trackers or customers, which are known only afterwards
   */
  public static Optional<MentionQuery> of(Topic topic) throws FaultyFieldException {
    if (topic.query() == null) {
      return Optional.empty();
    }
    MentionQuery query = TrackerQuery.parse("query", 0, topic.query());
    requireKnownInTime(query, topic);
    return Optional.of(TrackerQuery.watchable(query, topic.query()));
  }

  /** Posts that have the topic, and those that its query finds. */
  public static MentionQuery withFound(Topic topic) throws FaultyFieldException {
    MentionQuery had = new MentionQuery.Value(KeywordField.TOPIC, topic.name(), false);
    return of(topic)
        .<MentionQuery>map(query -> new MentionQuery.Or(List.of(had, query)))
        .orElse(had);
  }

  private static void requireKnownInTime(MentionQuery query, Topic topic)
      throws FaultyFieldException {
    Optional<KeywordField> later = fields(query).filter(LATER::contains).findFirst();
    if (later.isPresent()) {
      String fault = " is known only after topics are: a topic cannot ask for it";
      throw new FaultyFieldException(
          "query", 0, topic.query(), new QueryException(later.get().label() + fault, 1));
    }
  }

  private static Stream<KeywordField> fields(MentionQuery query) {
    if (query instanceof MentionQuery.And and) {
      return and.clauses().stream().flatMap(TopicQuery::fields);
    }
    if (query instanceof MentionQuery.Or or) {
      return or.clauses().stream().flatMap(TopicQuery::fields);
    }
    if (query instanceof MentionQuery.Not not) {
      return fields(not.clause());
    }
    return query instanceof MentionQuery.Value value ? Stream.of(value.field()) : Stream.empty();
  }
}
