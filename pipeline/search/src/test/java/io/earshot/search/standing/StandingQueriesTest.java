package io.earshot.search.standing;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.nlp.Polarity;
import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {
  private final StandingQueries queries = new StandingQueries();

  @AfterEach
  void close() {
    queries.close();
  }

  @Test
  void givesTheQueriesThatAPostMayMatch() throws Exception {
    put("negative", "acme sentiment:negative");
    put("phone", "acme phone*");
    put("other", "globex OR title:acme");
    Mention post = mention("1").text("My #Acme phones").build();
    assertThat(queries.gate(post)).containsExactlyInAnyOrder("negative", "phone");
  }

  @Test
  void givesThoseOfThemThatMatchWhenAllIsKnown() throws Exception {
    put("negative", "acme sentiment:negative");
    put("positive", "acme sentiment:positive");
    put("unasked", "acme");
    Mention post = mention("1").text("Acme").analysis("en", Polarity.NEGATIVE).build();
    assertThat(queries.match(post, Set.of("negative", "positive", "gone")))
        .containsExactly("negative");
  }

  @Test
  void putsAQueryInThePlaceOfTheOldOne() throws Exception {
    put("a", "acme");
    put("a", "globex");
    assertThat(queries.gate(mention("1").text("acme").build())).isEmpty();
    assertThat(queries.gate(mention("1").text("globex").build())).containsExactly("a");
    assertThat(queries.query("a").query()).isEqualTo(QueryParser.parse("globex"));
    assertThat(queries.size()).isEqualTo(1);
  }

  @Test
  void removesAQuery() throws Exception {
    put("a", "acme");
    put("b", "acme");
    queries.remove("a");
    queries.remove("gone");
    assertThat(queries.gate(mention("1").text("acme").build())).containsExactly("b");
    assertThat(queries.query("a")).isNull();
  }

  @Test
  void addsNoneWhenOneIsRefused() throws Exception {
    List<StandingQuery> some = List.of(standing("a", "acme"), standing("b", "sentiment:negative"));
    assertThatThrownBy(() -> queries.putAll(some)).isInstanceOf(QueryException.class);
    assertThat(queries.size()).isZero();
    assertThat(queries.gate(mention("1").text("acme").build())).isEmpty();
  }

  @Test
  void asksOnlyQueriesThatThePostHasAWordFor() throws Exception {
    List<StandingQuery> some = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      some.add(standing("brand" + i, "the AND brand" + i + " -phone"));
      some.add(standing("phrase" + i, "\"of the brand" + i + "\""));
      some.add(standing("near" + i, "the NEAR/3 (brand" + i + " OR raw:Other" + i + ")"));
    }
    queries.putAll(some);
    assertThat(queries.asked(mention("1").text("the phone of the brand7").build())).isEqualTo(3);
  }

  @Test
  void changesWhilePostsAreAsked() throws Exception {
    put("always", "acme");
    Mention post = mention("1").text("acme phone").build();
    ExecutorService asking = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> first = asking.submit(() -> alwaysPasses(post));
      Future<Boolean> second = asking.submit(() -> alwaysPasses(post));
      for (int i = 0; i < 50; i++) {
        put("other" + i % 7, "phone" + " OR word".repeat(i % 3) + i);
        queries.remove("other" + (i + 3) % 7);
      }
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    } finally {
      asking.shutdownNow();
    }
  }

  private boolean alwaysPasses(Mention post) {
    return Stream.generate(() -> queries.gate(post))
        .limit(50)
        .allMatch(passed -> passed.contains("always"));
  }

  private void put(String id, String query) throws QueryException {
    queries.put(standing(id, query));
  }

  private static StandingQuery standing(String id, String query) throws QueryException {
    return new StandingQuery(id, QueryParser.parse(query));
  }
}
