package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.search.SearchResult;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.util.List;

/**
 * What a tracker or rule would have found.
 *
 * @param days how far back it goes
 * @param total how many posts there were
 * @param mentions the newest of them
 */
record PreviewJson(String wholeQuery, int days, long total, List<MentionJson> mentions) {
  static PreviewJson of(MentionQuery query, SearchResult found) {
    return new PreviewJson(
        QueryPrinter.print(query),
        Previews.DAYS,
        found.total(),
        found.hits().stream().map(MentionJson::of).toList());
  }
}
