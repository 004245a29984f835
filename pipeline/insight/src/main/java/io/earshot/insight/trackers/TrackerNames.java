package io.earshot.insight.trackers;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryParser;
import io.earshot.store.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a tracker is called in posts, beside its name. */
public final class TrackerNames {
  private TrackerNames() {}

  /** Its aliases, and the words and phrases of its query each of which suffices for a match. */
  public static List<String> beside(Tracker tracker) {
    List<String> aliases = new ArrayList<>(tracker.aliases());
    if (tracker.query() != null) {
      aliases.addAll(names(tracker.query()));
    }
    return List.copyOf(aliases);
  }

  private static List<String> names(String query) {
    try {
      return names(QueryParser.parse(query)).toList();
    } catch (QueryException faulty) {
      return List.of(); // it is not watched
    }
  }

  private static Stream<String> names(MentionQuery query) {
    if (query instanceof MentionQuery.Or or) {
      return or.clauses().stream().flatMap(TrackerNames::names);
    }
    if (query instanceof MentionQuery.Exact exact) {
      return Stream.of(exact.text());
    }
    return query instanceof MentionQuery.Words words ? Stream.of(words.text()) : Stream.empty();
  }
}
