package io.earshot.search.standing;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.RandomQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Posts that come one by one, as in the job: first alone, then with all that is found out. */
public final class Stream {
  private Stream() {}

  /** Random queries that can be watched for, by their ids. */
  public static Map<String, MentionQuery> queries(RandomQueries random, int count) {
    Map<String, MentionQuery> queries = new TreeMap<>();
    while (queries.size() < count) {
      MentionQuery query = random.query(4);
      if (isWatchable(query)) {
        queries.put("q" + queries.size(), query);
      }
    }
    return queries;
  }

  private static boolean isWatchable(MentionQuery query) {
    try {
      Gate.requireWatchable(query);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  /** For each query, the ids of the posts that match it. */
  public static Map<String, Set<String>> matches(
      Map<String, MentionQuery> queries, Mention... posts) throws QueryException {
    Map<String, Set<String>> matches = new TreeMap<>();
    queries.keySet().forEach(id -> matches.put(id, new TreeSet<>()));
    try (StandingQueries standing = new StandingQueries()) {
      standing.putAll(standing(queries));
      for (Mention post : posts) {
        Mention alone = Mention.of(post.post(), post.revision(), post.observed());
        for (String id : standing.match(post, standing.gate(alone))) {
          matches.get(id).add(post.id());
        }
      }
    }
    return matches;
  }

  private static List<StandingQuery> standing(Map<String, MentionQuery> queries) {
    List<StandingQuery> standing = new ArrayList<>();
    queries.forEach((id, query) -> standing.add(new StandingQuery(id, query)));
    return standing;
  }
}
