package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.START;
import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.PostKind;
import io.earshot.nlp.Polarity;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What queries and filters find, and in which order. */
public interface QueriesContract extends IndexContract {
  /** Queries and the ids that they find, newest first. */
  Map<String, String> FOUND =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("", "zh ko th emoji url tag pos neg"),
              Map.entry("acme", "tag pos neg"),
              Map.entry("ACME", "tag pos neg"),
              Map.entry("#acme", "tag"),
              Map.entry("acme -#acme", "pos neg"),
              Map.entry("acme phone", "pos neg"),
              Map.entry("\"acme phone\"", "pos"),
              Map.entry("\"the acme phone\"", "pos"),
              Map.entry("\"love acme\"", "tag"),
              Map.entry("acme-phone", "pos"),
              Map.entry("cafe", "pos"),
              Map.entry("CAFÉ", "pos"),
              Map.entry("title:acme", "neg"),
              Map.entry("text:acme", "tag pos"),
              Map.entry("title:(acme OR phone)", "neg"),
              Map.entry("acme AND (love OR hate)", "tag neg"),
              Map.entry("acme love OR hate", "tag neg"),
              Map.entry("NOT acme", "zh ko th emoji url"),
              Map.entry("NOT (acme OR 東京) -shop.example", "ko th emoji"),
              Map.entry("-acme -東京 OR love", "ko th emoji url tag"),
              Map.entry("pho*", "pos neg"),
              Map.entry("acm* AND ph*ne OR #ac*", "tag pos neg"),
              Map.entry("ph*ne", "pos neg"),
              Map.entry("#ac*", "tag"),
              Map.entry("ac*", "tag pos neg"),
              Map.entry("@acme_help", "tag"),
              Map.entry("handle:acme_help", "tag"),
              Map.entry("handle:acme*", "tag"),
              Map.entry("acme_help", ""),
              Map.entry("shop.example", "url"),
              Map.entry("https://shop.example/other", "url"),
              Map.entry("\"看 shop.example\"", "url"),
              Map.entry("raw:Acme", "tag pos neg"),
              Map.entry("raw:acme", ""),
              Map.entry("raw:hate", "neg"),
              Map.entry("raw:Hate", ""),
              Map.entry("raw:\"the café\"", "pos"),
              Map.entry("raw:cafe", ""),
              Map.entry("text:raw:\"Acme phone\"", "pos"),
              Map.entry("acme NEAR/1 nice", ""),
              Map.entry("acme NEAR/2 nice", "pos"),
              Map.entry("nice NEAR/2 acm*", "pos"),
              Map.entry("again NEAR/9 hate", ""),
              Map.entry("love NEAR/0 (raw:Acme OR hate)", "tag"),
              Map.entry("the NEAR/1 raw:phone NEAR/1 café", "pos"),
              Map.entry("\"the acme\" NEAR/9 acme", ""),
              Map.entry("acme NEAR/9 acme", ""),
              Map.entry("the NEAR/1 the", "pos"),
              Map.entry("東京 NEAR/0 タワー", "zh"),
              Map.entry("東京", "zh"),
              Map.entry("京都", ""),
              Map.entry("東京*", "zh"),
              Map.entry("삼성", "ko"),
              Map.entry("삼성전자", ""),
              Map.entry("ไทย", "th"),
              Map.entry("👍", "emoji"),
              Map.entry("👍🏽", ""),
              Map.entry("❤", "emoji"),
              Map.entry("❤️", "emoji"),
              Map.entry("👨‍👩‍👧", "emoji"),
              Map.entry("🇩🇪", "emoji"),
              Map.entry("🇪🇩", ""),
              Map.entry("author:jane", "zh ko th emoji url tag pos"),
              Map.entry("author:\"jose nunez\"", "neg"),
              Map.entry("author:forum.example/7", "neg"),
              Map.entry("author:jo*", "neg"),
              Map.entry("source:forum", "neg"),
              Map.entry("source:Forum", ""),
              Map.entry("site:example.org", "neg"),
              Map.entry("site:forum.example.org", "neg"),
              Map.entry("site:www.Forum.example.org", "neg"),
              Map.entry("site:rum.example.org", ""),
              Map.entry("network:MASTODON", "neg"),
              Map.entry("lang:en", "tag neg"),
              Map.entry("language:DE", "pos"),
              Map.entry("sentiment:negative", "neg"),
              Map.entry("kind:comment", "neg"),
              Map.entry("tag:Acme", "tag"),
              Map.entry("tag:#news", "url"),
              Map.entry("tag:ne*", "url"),
              Map.entry("link:shop.example", "url"),
              Map.entry("link:https://www.shop.example/other", ""),
              Map.entry("link:https://www.shop.example/a/", "url"),
              Map.entry("link:shop.example/*", "url"),
              Map.entry("id:pos", "pos"),
              Map.entry("conversation:thread", "pos neg"),
              Map.entry("before:2026-03-01T12:02Z", "pos neg"),
              Map.entry("after:2026-03-01T12:06Z", "zh ko"),
              Map.entry("published:2026-03-02", ""),
              Map.entry("published:[2026-03-01T12:01Z TO 2026-03-01T12:02Z}", "pos"),
              Map.entry("(acme OR *) -(hate OR love)", "zh ko th emoji url pos")));

  private static Mention[] corpus() {
    return new Mention[] {
      mention("neg")
          .minute(0)
          .title("Acme: never again")
          .text("I hate this phone")
          .source("forum")
          .network("mastodon")
          .site("forum.example.org")
          .kind(PostKind.COMMENT)
          .author("forum.example/7", "José Núñez", null)
          .conversation("thread")
          .analysis("en", Polarity.NEGATIVE)
          .build(),
      mention("pos")
          .minute(1)
          .text("At the café. The Acme phone’s nice")
          .conversation("thread")
          .declared("de-AT")
          .analysis("und", null)
          .build(),
      mention("tag")
          .minute(2)
          .title("@acme_help")
          .text("We love #Acme!")
          .analysis("en", Polarity.POSITIVE)
          .copyOf("pos")
          .build(),
      mention("url")
          .minute(3)
          .text("看https://www.shop.example/x?y=1を")
          .tags("News")
          .links("http://shop.example/a#top")
          .build(),
      mention("emoji").minute(4).text("👍 ❤️ 👨‍👩‍👧 🇩🇪").copyOf("emoji").build(),
      mention("th").minute(5).text("ภาษาไทย").build(),
      mention("ko").minute(6).text("삼성이 좋다").build(),
      mention("zh").minute(7).title("東京タワー").text("#東京タワー").build(),
    };
  }

  @Test
  default void findsWhatIsAskedFor() throws Exception {
    try (TestIndex index = index()) {
      index.put(corpus());
      SoftAssertions softly = new SoftAssertions();
      for (Map.Entry<String, String> expected : FOUND.entrySet()) {
        softly
            .assertThat(String.join(" ", index.ids(expected.getKey())))
            .as(expected.getKey())
            .isEqualTo(expected.getValue());
      }
      softly.assertAll();
    }
  }

  @Test
  default void narrowsByFilters() throws Exception {
    try (TestIndex index = index()) {
      index.put(corpus());
      assertFiltered(index, of(Facet.SOURCE, "forum", "x"), "neg");
      assertFiltered(index, of(Facet.LANGUAGE, "de"), "pos");
      assertFiltered(index, of(Facet.SENTIMENT, "positive", "negative"), "tag", "neg");
      assertFiltered(index, of(Facet.AUTHOR, "forum.example/7"), "neg");
      assertFiltered(index, Filters.between(START, START.plus(Duration.ofMinutes(1))), "neg");
      assertFiltered(index, Filters.NONE.withFirstCopiesOnly(true), "pos", "neg");
      assertFiltered(
          index,
          of(Facet.SOURCE, "blogs").with(Facet.LANGUAGE, Set.of("en")).withFirstCopiesOnly(true));
    }
  }

  private static Filters of(Facet facet, String... values) {
    return Filters.NONE.with(facet, Set.of(values));
  }

  private static void assertFiltered(TestIndex index, Filters filters, String... ids)
      throws Exception {
    assertThat(index.ids("acme", filters, Order.NEWEST)).containsExactly(ids);
  }

  @Test
  default void ordersByRelevance() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("long")
              .minute(3)
              .text("acme and many other words " + "filler ".repeat(50))
              .build(),
          mention("once").minute(1).text("acme is one word").build(),
          mention("both").minute(0).title("acme").text("acme acme acme").build(),
          mention("none").minute(9).text("nothing").build(),
          mention("twin").minute(2).text("acme is one word").build());
      assertThat(index.ids("acme", Filters.NONE, Order.RELEVANCE))
          .containsExactly("both", "twin", "once", "long");
      assertThat(index.ids("acme source:blogs -none", Filters.NONE, Order.RELEVANCE))
          .containsExactly("both", "twin", "once", "long");
      assertThat(index.ids("", Filters.NONE, Order.RELEVANCE))
          .containsExactly("none", "long", "twin", "once", "both");
    }
  }

  @Test
  default void givesTheConversationOldestFirst() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("answer").minute(5).conversation("start").build(),
          mention("start").minute(1).build(),
          mention("late").minute(9).conversation("start").build(),
          mention("other").minute(3).build());
      assertThat(index.reader().conversation("start", 10))
          .extracting(Mention::id)
          .containsExactly("start", "answer", "late");
      assertThat(index.reader().conversation("start", 2)).hasSize(2);
      assertThat(index.reader().conversation("none", 2)).isEmpty();
    }
  }

  @Test
  default void refusesBadQueries() throws Exception {
    try (TestIndex index = index()) {
      assertThatThrownBy(() -> index.ids("acme (")).isInstanceOf(QueryException.class);
      assertThatThrownBy(() -> index.reader().scan("foo:bar", Filters.NONE, null, 1))
          .isInstanceOf(QueryException.class);
    }
  }

  @Test
  default void takesTheLongestQueries() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("1").text("acme " + "word ".repeat(900)).build());
      String words = "acme " + "OR wo*d ".repeat(100) + "OR foo ".repeat(149);
      assertThat(index.ids(words)).containsExactly("1");
      assertThat(index.ids("\"" + "word ".repeat(899) + "\"")).containsExactly("1");
      assertThat(index.ids("(".repeat(50) + "acme" + ")".repeat(50))).containsExactly("1");
      assertThat(List.of(index.ids("NOT ".repeat(50) + "acme"))).hasSize(1);
    }
  }
}
