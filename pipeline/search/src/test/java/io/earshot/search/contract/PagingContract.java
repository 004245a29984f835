package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.START;
import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.search.Filters;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.ScanBatch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages, scans and retention while posts arrive. */
public interface PagingContract extends IndexContract {
  /** Posts of which three each share an instant. */
  private static Mention[] posts(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> mention("%s%02d".formatted(prefix, i)).minute(i / 3).text(words(i)).build())
        .toArray(Mention[]::new);
  }

  private static String words(int i) {
    return "acme " + "filler ".repeat(i % 5);
  }

  @ParameterizedTest
  @EnumSource
  default void pagesGiveEachPostOnce(Order order) throws Exception {
    try (TestIndex index = index()) {
      index.put(posts("p", 25));
      List<String> whole = index.ids("acme", Filters.NONE, order);
      assertThat(whole).hasSize(25);
      assertThat(index.pages("acme", order, 4)).containsExactlyElementsOf(whole);
      assertThat(index.pages("acme", order, 5)).containsExactlyElementsOf(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void pagesStayWhilePostsArrive(Order order) throws Exception {
    try (TestIndex index = index()) {
      index.put(posts("p", 25));
      List<String> whole = index.ids("acme", Filters.NONE, order);
      List<String> paged = new ArrayList<>();
      String after = null;
      int page = 0;
      do {
        SearchResult result =
            index.search(new SearchRequest("acme", Filters.NONE, order, 4, after, null, false));
        paged.addAll(TestIndex.ids(result));
        after = result.next();
        index.put(newer(page++));
      } while (after != null);
      assertThat(paged).containsExactlyElementsOf(whole);
    }
  }

  private static Mention[] newer(int page) {
    return IntStream.range(0, 20)
        .mapToObj(i -> mention("new" + page + "-" + i).minute(100 + page).text("acme").build())
        .toArray(Mention[]::new);
  }

  @Test
  default void refusesTokensOfNoSearch() throws Exception {
    try (TestIndex index = index()) {
      assertThatThrownBy(() -> page(index, Order.NEWEST, "nonsense"))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("page token");
      index.put(posts("p", 3));
      String newest = page(index, Order.NEWEST, null).next();
      assertThatThrownBy(() -> page(index, Order.RELEVANCE, newest))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("search again");
    }
  }

  private static SearchResult page(TestIndex index, Order order, String after) throws Exception {
    return index.search(new SearchRequest("", Filters.NONE, order, 2, after, null, false));
  }

  @Test
  default void scansEachPostOnceWhilePostsArrive() throws Exception {
    try (TestIndex index = index()) {
      index.put(posts("p", 25));
      index.put(mention("other").text("nothing").build());
      List<String> scanned = new ArrayList<>();
      String after = null;
      do {
        ScanBatch batch = index.reader().scan("acme", Filters.NONE, after, 7);
        batch.mentions().forEach(mention -> scanned.add(mention.id()));
        after = batch.next();
        index.write(
            IndexOperation.put(mention("earlier" + scanned.size()).minute(-9).text("acme").build()),
            IndexOperation.delete("p24", 1));
      } while (after != null);
      List<String> expected = IntStream.range(0, 24).mapToObj("p%02d"::formatted).toList();
      assertThat(scanned).containsExactlyElementsOf(expected);
    }
  }

  @Test
  default void namesWhatASourceNoLongerKeeps() throws Exception {
    try (TestIndex index = index()) {
      index.put(posts("p", 9));
      index.put(mention("kept").source("forum").minute(0).build());
      var limit = START.plus(Duration.ofMinutes(2));
      List<String> ids = index.reader().idsPublishedBefore("blogs", limit, 4);
      assertThat(ids).hasSize(4);
      index.write(ids.stream().map(id -> IndexOperation.delete(id, 0)).toList());
      assertThat(index.reader().idsPublishedBefore("blogs", limit, 4)).hasSize(2);
      assertThat(index.reader().idsPublishedBefore("none", limit, 4)).isEmpty();
      assertThat(index.reader().count()).isEqualTo(6);
    }
  }
}
