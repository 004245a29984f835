package io.earshot.app.bench;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.standing.StandingQueries;
import io.earshot.search.standing.StandingQuery;
import java.util.List;
import java.util.Set;

/** Standing queries as the job asks them. */
final class EarshotMatcher implements Matcher {
  private final StandingQueries queries = new StandingQueries();

  @Override
  public void register(List<StandingQuery> added) throws QueryException {
    queries.putAll(added);
  }

  @Override
  public Set<String> match(Mention post) {
    return queries.gate(post);
  }

  @Override
  public int asked(Mention post) {
    return queries.asked(post);
  }

  @Override
  public void close() {
    queries.close();
  }
}
