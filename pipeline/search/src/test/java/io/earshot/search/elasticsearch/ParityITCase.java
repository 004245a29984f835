package io.earshot.search.elasticsearch;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.IndexSettings;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.contract.RandomMentions;
import io.earshot.search.contract.TestIndex;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryParser;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.query.RandomQueries;
import io.earshot.search.query.Vocabulary;
import io.earshot.search.standing.Stream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Lucene and Elasticsearch give the same answer to the same question. */
class ParityITCase {
  private static final long SEED = 8_191_212;
  private static final int POSTS = 300;
  private static final int QUERIES = 100;
  private static final int PAGE = 10;
  private static final long STREAM_SEED = 20_261_126;
  private static final int STANDING_QUERIES = 400;

  @RegisterExtension static final SharedElasticsearch SERVER = new SharedElasticsearch();

  @TempDir Path directory;

  @Test
  void givesWhatLuceneGives() throws Exception {
    Random random = new Random(SEED);
    Mention[] posts = new RandomMentions(random).mentions(POSTS);
    RandomQueries queries = new RandomQueries(random);
    try (TestIndex lucene = new TestIndex(IndexSettings.lucene(directory.toString()), () -> {});
        TestIndex elasticsearch = SERVER.open(SERVER.newIndex())) {
      lucene.put(posts);
      elasticsearch.put(posts);
      for (int i = 0; i < QUERIES; i++) {
        String query = QueryPrinter.print(queries.query(4));
        Filters filters = filters(random);
        String after = null;
        for (int page = 0; page < 2 && (page == 0 || after != null); page++) {
          SearchRequest request = request(query, filters, after);
          SearchResult expected = lucene.search(request);
          assertThat(elasticsearch.search(request))
              .as("query %d, page %d: %s %s", i, page, query, filters)
              .isEqualTo(expected);
          after = expected.next();
        }
      }
    }
  }

  /** The same posts come by one by one and are found afterwards, in either index. */
  @Test
  void findsWhatTheStreamMatches() throws Exception {
    Random random = new Random(STREAM_SEED);
    Mention[] posts = new RandomMentions(random).mentions(POSTS);
    Map<String, MentionQuery> queries = Stream.queries(new RandomQueries(random), STANDING_QUERIES);
    Map<String, Set<String>> matches = Stream.matches(queries, posts);
    try (TestIndex lucene = new TestIndex(IndexSettings.lucene(directory.toString()), () -> {});
        TestIndex elasticsearch = SERVER.open(SERVER.newIndex())) {
      lucene.put(posts);
      elasticsearch.put(posts);
      for (Map.Entry<String, MentionQuery> query : queries.entrySet()) {
        String printed = QueryPrinter.print(query.getValue());
        Set<String> matched = matches.get(query.getKey());
        assertThat(Set.copyOf(lucene.ids(printed))).as("Lucene: %s", printed).isEqualTo(matched);
        assertThat(Set.copyOf(elasticsearch.ids(printed)))
            .as("Elasticsearch: %s", printed)
            .isEqualTo(matched);
      }
    }
  }

  /** Tokens of this order name places, not snapshots, so that they too are the same. */
  private static SearchRequest request(String query, Filters filters, String after) {
    return new SearchRequest(
        query, filters, Order.NEWEST, PAGE, after, EnumSet.allOf(Facet.class), true);
  }

  private static Filters filters(Random random) {
    if (random.nextBoolean()) {
      return Filters.NONE;
    }
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(99)));
    Filters filters =
        Filters.between(
            random.nextBoolean() ? from : null,
            random.nextBoolean() ? from.plus(Duration.ofDays(40)) : null);
    for (Facet facet : Facet.values()) {
      filters = filters.with(facet, some(random, Vocabulary.values(facet.field())));
    }
    return filters.withFirstCopiesOnly(random.nextBoolean());
  }

  /** Mostly none. */
  private static Set<String> some(Random random, String[] values) {
    return random.nextInt(4) > 0
        ? Set.of()
        : Set.of(values[0], values[1 + random.nextInt(values.length - 1)]);
  }

  @Test
  void takesTheDeepestQueryThereCanBe() throws Exception {
    try (TestIndex index = SERVER.open(SERVER.newIndex())) {
      index.put(mention("1").text("acme phone").build(), mention("2").text("acme").build());
      assertThat(index.ids(nested(QueryParser.MAX_DEPTH))).containsExactly("1");
      assertThat(index.ids("NOT " + nested(QueryParser.MAX_DEPTH - 1))).containsExactly("2");
      assertThat(index.ids("NOT ".repeat(QueryParser.MAX_DEPTH - 1) + "phone"))
          .containsExactly("2");
    }
  }

  private static String nested(int groups) {
    StringBuilder query = new StringBuilder();
    for (int level = 0; level < groups; level++) {
      query.append(level % 2 == 0 ? "(other OR " : "(acme ");
    }
    return query.append("phone").append(")".repeat(groups)).toString();
  }
}
