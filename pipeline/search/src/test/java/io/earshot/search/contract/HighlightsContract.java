package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Filters;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult.Hit;
import io.earshot.search.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Highlights come with hits; {@code HighlighterTest} has their rules. */
public interface HighlightsContract extends IndexContract {
  @Test
  default void marksWhatMatches() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("1").title("On Acme").text("Their #acme phone, their PHONES").build());
      Hit hit =
          index
              .search(
                  new SearchRequest(
                      "acme AND phone* -hate", Filters.NONE, Order.RELEVANCE, 1, null, null, false))
              .hits()
              .get(0);
      assertThat(marked("On Acme", hit.title())).containsExactly("Acme");
      assertThat(marked("Their #acme phone, their PHONES", hit.text()))
          .containsExactly("#acme", "phone", "PHONES");
      assertThat(hit.score()).isPositive();
    }
  }

  private static List<String> marked(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }
}
