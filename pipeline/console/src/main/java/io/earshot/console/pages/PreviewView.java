package io.earshot.console.pages;

import io.earshot.console.brands.Previews;
import io.earshot.search.SearchResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which posts of the last time would have been found.
 *
 * @param summary such as "Matches 12 posts of the last 30 days"
 */
public record PreviewView(String summary, List<Hit> hits) {
  static PreviewView of(SearchResult found, Instant now) {
    String posts = Words.count(found.total(), "post", "posts");
    return new PreviewView(
        "Matches %s of the last %d days".formatted(posts, Previews.DAYS)
            + (found.hits().isEmpty() ? "." : "; the newest:"),
        found.hits().stream().map(hit -> Hit.of(hit, now, Map.of(), Map.of())).toList());
  }
}
