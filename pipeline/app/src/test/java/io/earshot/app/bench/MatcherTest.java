package io.earshot.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Mention;
import io.earshot.search.standing.StandingQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private static final int QUERIES = 4_000;
  private static final int POSTS = 200;

  @Test
  void allFindTheSame() throws Exception {
    List<Set<String>> loop = matches(Matcher.Kind.LOOP);
    assertThat(loop).filteredOn(found -> !found.isEmpty()).hasSizeGreaterThan(POSTS / 10);
    assertThat(matches(Matcher.Kind.EARSHOT)).isEqualTo(loop);
    assertThat(matches(Matcher.Kind.LUCENE)).isEqualTo(loop);
  }

  @Test
  void asksFewQueriesInVain() throws Exception {
    WatchedWords words = new WatchedWords();
    List<StandingQuery> queries = new WatchedQueries(words).queries(QUERIES);
    try (Matcher matcher = Matcher.Kind.EARSHOT.open()) {
      matcher.register(queries);
      for (Mention post : new WatchedPosts(words).posts(POSTS)) {
        assertThat(matcher.asked(post)).isBetween(matcher.match(post).size(), QUERIES / 20);
      }
    }
  }

  private static List<Set<String>> matches(Matcher.Kind kind) throws Exception {
    WatchedWords words = new WatchedWords();
    List<StandingQuery> queries = new WatchedQueries(words).queries(QUERIES);
    List<Set<String>> matches = new ArrayList<>();
    try (Matcher matcher = kind.open()) {
      matcher.register(queries);
      for (Mention post : new WatchedPosts(words).posts(POSTS)) {
        matches.add(matcher.match(post));
      }
    }
    return matches;
  }
}
