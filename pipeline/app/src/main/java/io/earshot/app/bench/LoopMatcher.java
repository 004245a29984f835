package io.earshot.app.bench;

import io.earshot.search.Mention;
import io.earshot.search.reading.PostTest;
import io.earshot.search.reading.PostWords;
import io.earshot.search.standing.Gate;
import io.earshot.search.standing.StandingQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every query asked of every post. */
final class LoopMatcher implements Matcher {
  private final Map<String, PostTest> tests = new HashMap<>();

  @Override
  public void register(List<StandingQuery> queries) {
    queries.forEach(query -> tests.put(query.id(), PostTest.of(Gate.of(query.query()))));
  }

  @Override
  public Set<String> match(Mention post) {
    PostWords words = PostWords.of(post);
    Set<String> matching = new HashSet<>();
    tests.forEach(
        (id, test) -> {
          if (test.matches(words)) {
            matching.add(id);
          }
        });
    return matching;
  }

  @Override
  public int asked(Mention post) {
    return tests.size();
  }

  @Override
  public void close() {}
}
