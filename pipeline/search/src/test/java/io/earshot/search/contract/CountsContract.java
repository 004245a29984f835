package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Polarity;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.SearchResult.FacetCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Totals, facets, histogram. */
public interface CountsContract extends IndexContract {
  private static SearchResult count(TestIndex index, String query) throws Exception {
    return index.search(
        new SearchRequest(
            query, Filters.NONE, Order.NEWEST, 0, null, EnumSet.allOf(Facet.class), true));
  }

  @Test
  default void countsPostsOfEachHour() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1").minute(1).build(),
          mention("2").minute(59).build(),
          mention("3").minute(60).build(),
          mention("4").minute(60 * 30).build(),
          mention("5").minute(2).text("other").build());
      long first = Sample.START.getEpochSecond() / 3_600;
      Filters early = Filters.between(null, Sample.START.plus(Duration.ofHours(9)));
      assertThat(index.reader().hourly("something", Filters.NONE))
          .containsExactly(entry(first, 2L), entry(first + 1, 1L), entry(first + 30, 1L));
      assertThat(index.reader().hourly("something", early)).hasSize(2);
      assertThat(index.reader().hourly("nothing", Filters.NONE)).isEmpty();
    }
  }

  @Test
  default void countsValuesOfTheWholeResult() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1")
              .minute(1)
              .source("b")
              .author("x", "Old Name", "h")
              .analysis("en", Polarity.POSITIVE)
              .build(),
          mention("2")
              .minute(2)
              .source("a")
              .author("x", "New Name", "h")
              .analysis("en", null)
              .build(),
          mention("3").minute(3).source("a").author("y", null, "why").declared("de").build(),
          mention("4")
              .minute(4)
              .source("b")
              .author("z", null, null)
              .analysis("en", Polarity.POSITIVE)
              .build(),
          mention("5").minute(5).source("c").anonymous().text("other").build());
      SearchResult result = count(index, "something");
      assertThat(result.total()).isEqualTo(4);
      assertThat(result.hits()).isEmpty();
      assertThat(result.next()).isNull();
      assertThat(result.facets().get(Facet.SOURCE)).containsExactly(plain("a", 2), plain("b", 2));
      assertThat(result.facets().get(Facet.LANGUAGE))
          .containsExactly(plain("en", 3), plain("de", 1));
      assertThat(result.facets().get(Facet.SENTIMENT)).containsExactly(plain("positive", 2));
      assertThat(result.facets().get(Facet.AUTHOR))
          .containsExactly(
              new FacetCount("x", "New Name", 2),
              new FacetCount("y", "why", 1),
              new FacetCount("z", "z", 1));
    }
  }

  @Test
  default void countsWhatIsUnderstood() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1").angry(Intent.COMPLAINT, Intent.QUESTION).build(),
          mention("2").angry(Intent.COMPLAINT).build(),
          mention("3").analysis("en", Polarity.POSITIVE).build());
      SearchResult result = count(index, "");
      assertThat(result.facets().get(Facet.INTENT))
          .containsExactly(plain("complaint", 2), plain("question", 1));
      assertThat(result.facets().get(Facet.EMOTION)).containsExactly(plain("anger", 2));
      assertThat(result.facets().get(Facet.ANSWER))
          .containsExactly(plain("product_enhancement", 2));
      assertThat(result.facets().get(Facet.TOPIC)).containsExactly(plain("ease of use", 2));
      assertThat(index.ids("topic:\"Ease of Use\" -topic:price"))
          .containsExactlyInAnyOrder("1", "2");
      assertThat(result.facets().get(Facet.MARK))
          .as("irony of 80 % is not enough")
          .containsExactly(plain("offensive", 2), plain("spam", 2));
      assertThat(index.ids("intent:question -intent:churn mark:spam")).containsExactly("1");
      assertThat(index.ids("", Filters.NONE.with(Facet.INTENT, Set.of("question")), Order.NEWEST))
          .containsExactly("1");
    }
  }

  @Test
  default void countsWhatIsNamed() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1").entity(EntityKind.PERSON, "Zoë Smith", null).build(),
          mention("2")
              .entity(EntityKind.PERSON, "ZOE SMITH", null)
              .entity(EntityKind.PRICE, "$5", null)
              .build(),
          mention("3").entity(EntityKind.PRODUCT, "Acme K2", "Acme").build(),
          mention("4").text("zoe smith").build());
      assertThat(count(index, "").facets().get(Facet.ENTITY))
          .containsExactly(
              plain("zoe smith", 2), plain("acme", 1), plain("acme k2", 1), plain("price", 1));
      assertThat(index.ids("entity:\"zoë smith\" -entity:price")).containsExactly("1");
      assertThat(index.ids("entity:ac*")).containsExactly("3");
    }
  }

  private static FacetCount plain(String value, long count) {
    return new FacetCount(value, value, count);
  }

  @Test
  default void countsDays() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1").published(Instant.parse("2026-03-01T00:00:00Z")).build(),
          mention("2").published(Instant.parse("2026-03-01T23:59:59.999Z")).build(),
          mention("3").published(Instant.parse("2026-03-03T00:00:00Z")).build(),
          mention("ancient").published(Instant.parse("-0500-01-01T00:00:00Z")).build(),
          mention("future").published(Instant.parse("9999-01-01T00:00:00Z")).build());
      assertThat(count(index, "").histogram())
          .containsExactly(
              new DayCount(LocalDate.of(1970, 1, 1), 1),
              new DayCount(LocalDate.of(2026, 3, 1), 2),
              new DayCount(LocalDate.of(2026, 3, 3), 1),
              new DayCount(LocalDate.of(2026, 5, 30), 1));
    }
  }

  @Test
  default void countsNothingUnasked() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("1").build());
      SearchResult result =
          index.search(new SearchRequest("", Filters.NONE, Order.NEWEST, 0, null, Set.of(), false));
      assertThat(result.facets()).isEmpty();
      assertThat(result.histogram()).isEmpty();
    }
  }

  @Test
  default void givesTheMostFrequentValuesOnly() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          IntStream.range(0, 150)
              .mapToObj(i -> mention("p" + i).source("s%03d".formatted(i)).build())
              .toArray(Mention[]::new));
      index.put(mention("again").source("s149").build());
      List<FacetCount> sources = count(index, "").facets().get(Facet.SOURCE);
      assertThat(sources).hasSize(SearchResult.MAX_FACET_VALUES);
      assertThat(sources.subList(0, 3))
          .containsExactly(plain("s149", 2), plain("s000", 1), plain("s001", 1));
    }
  }
}
