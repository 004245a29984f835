package io.earshot.insight.trackers;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.QueryParser;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.query.TextField;
import io.earshot.search.standing.Gate;
import io.earshot.store.Tracker;
import java.util.ArrayList;
import java.util.List;

/** The query whose posts belong to a tracker. */
public final class TrackerQuery {
  private TrackerQuery() {}

  /**
   * The query or an alias, and none of the exclusions. Without a query, the name is looked for, as
   * a phrase.
   *
   * @throws FaultyFieldException if a field cannot be understood, or all are too much together; the
   *     latter counts against {@code query}
   */
  public static MentionQuery of(Tracker tracker) throws FaultyFieldException {
    List<MentionQuery> clauses = new ArrayList<>();
    clauses.add(anyOf(wanted(tracker)));
    for (int i = 0; i < tracker.exclusions().size(); i++) {
      clauses.add(new MentionQuery.Not(parse("exclusions", i, tracker.exclusions().get(i))));
    }
    MentionQuery whole = clauses.size() == 1 ? clauses.get(0) : new MentionQuery.And(clauses);
    return watchable(whole, tracker.query() == null ? tracker.name() : tracker.query());
  }

  private static List<MentionQuery> wanted(Tracker tracker) throws FaultyFieldException {
    List<MentionQuery> wanted = new ArrayList<>();
    wanted.add(
        tracker.query() == null
            ? phrase("query", 0, tracker.name())
            : parse("query", 0, tracker.query()));
    for (int i = 0; i < tracker.aliases().size(); i++) {
      wanted.add(phrase("aliases", i, tracker.aliases().get(i)));
    }
    return wanted;
  }

  private static MentionQuery anyOf(List<MentionQuery> clauses) {
    return clauses.size() == 1 ? clauses.get(0) : new MentionQuery.Or(clauses);
  }

  private static MentionQuery phrase(String field, int item, String text)
      throws FaultyFieldException {
    if (Phrase.of(text).positions().isEmpty()) {
      throw new FaultyFieldException(
          field,
          item,
          text,
          new QueryException(
              "there is no word in '%s' that could be searched for".formatted(text), 1));
    }
    return new MentionQuery.Words(TextField.ANY, text);
  }

  static MentionQuery parse(String field, int item, String query) throws FaultyFieldException {
    try {
      return QueryParser.parse(query);
    } catch (QueryException fault) {
      throw new FaultyFieldException(field, item, query, fault);
    }
  }

  /**
   * The query, if it can stand and wait for posts, and the search too would take it as a whole.
   *
   * @param text that is blamed
   */
  static MentionQuery watchable(MentionQuery whole, String text) throws FaultyFieldException {
    try {
      QueryParser.parse(QueryPrinter.print(whole));
      Gate.requireWatchable(whole);
      return whole;
    } catch (QueryException unfit) {
      throw new FaultyFieldException("query", 0, text, new QueryException(unfit.getMessage(), 1));
    }
  }
}
