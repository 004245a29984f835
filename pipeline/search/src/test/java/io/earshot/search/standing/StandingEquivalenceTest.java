package io.earshot.search.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Mention;
import io.earshot.search.contract.NaiveMatcher;
import io.earshot.search.contract.RandomMentions;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.query.RandomQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The stream finds what reading every post finds. */
class StandingEquivalenceTest {
  private static final long SEED = 20261126;
  private static final int POSTS = 200;
  private static final int QUERIES = 2_000;

  @Test
  void matchesWhatReadingEveryPostFinds() throws Exception {
    Mention[] posts = new RandomMentions(new Random(SEED)).mentions(POSTS);
    List<NaiveMatcher> matchers = Arrays.stream(posts).map(NaiveMatcher::of).toList();
    Map<String, MentionQuery> queries =
        Stream.queries(new RandomQueries(new Random(SEED)), QUERIES);
    Map<String, Set<String>> matches = Stream.matches(queries, posts);
    assertThat(matches.values())
        .as("the words of queries and posts meet")
        .filteredOn(ids -> !ids.isEmpty())
        .hasSizeGreaterThan(QUERIES / 2);
    queries.forEach(
        (id, query) ->
            assertThat(matches.get(id))
                .as("%s: %s", id, QueryPrinter.print(query))
                .isEqualTo(found(query, matchers)));
  }

  private static Set<String> found(MentionQuery query, List<NaiveMatcher> matchers) {
    return matchers.stream()
        .filter(query::accept)
        .map(it -> it.document().mention().id())
        .collect(Collectors.toSet());
  }
}
