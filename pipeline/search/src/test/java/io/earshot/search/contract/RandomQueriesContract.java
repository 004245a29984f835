package io.earshot.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.query.RandomQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parity: the same set of posts as reading each of them would give. */
public interface RandomQueriesContract extends IndexContract {
  long SEED = 20261123;
  int POSTS = 200;
  int QUERIES = 300;

  @Test
  default void findsWhatReadingEveryPostFinds() throws Exception {
    Mention[] posts = new RandomMentions(new Random(SEED)).mentions(POSTS);
    List<NaiveMatcher> matchers = Arrays.stream(posts).map(NaiveMatcher::of).toList();
    RandomQueries queries = new RandomQueries(new Random(SEED));
    try (TestIndex index = index()) {
      index.put(posts);
      for (int i = 0; i < QUERIES; i++) {
        MentionQuery query = queries.query(4);
        List<String> expected =
            matchers.stream()
                .filter(query::accept)
                .map(it -> it.document().mention().id())
                .toList();
        String printed = QueryPrinter.print(query);
        assertThat(index.ids(printed, Filters.NONE, Order.NEWEST))
            .as("query %d: %s", i, printed)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }
}
