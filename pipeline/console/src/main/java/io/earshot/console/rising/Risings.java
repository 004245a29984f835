package io.earshot.console.rising;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.Searches;
import io.earshot.insight.rising.Apart;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.search.query.TextField;
import io.earshot.store.Rise;
import io.earshot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What people begin to talk about, with posts that show it. */
public final class Risings {
  /** One that was found to rise longer ago is no news. */
  public static final Duration NEWS = Duration.ofDays(2);

  private static final int MOST = 200;
  private static final Duration WINDOW = Duration.ofDays(1);

  private final Store store;
  private final Searches searches;
  private final Clock clock;

  public Risings(Store store, Searches searches, Clock clock) {
    this.store = store;
    this.searches = searches;
    this.clock = clock;
  }

  /** What rises, the least to be expected first; a phrase in place of its parts. */
  public List<Rise> all() {
    return Apart.of(store.rising().since(clock.instant().minus(NEWS), MOST));
  }

  /** Posts that show it, newest first: those that are still there. */
  public List<Mention> examples(Rise rise) {
    List<MentionQuery> ids =
        rise.examples().stream()
            .<MentionQuery>map(id -> new MentionQuery.Value(KeywordField.ID, id, false))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    MentionQuery any = ids.size() == 1 ? ids.get(0) : new MentionQuery.Or(ids);
    SearchRequest request =
        new SearchRequest(
            QueryPrinter.print(any), Filters.NONE, Order.NEWEST, ids.size(), null, Set.of(), false);
    return searches.searchOrRefuse(request).hits().stream().map(SearchResult.Hit::mention).toList();
  }

  /** A search for the posts of a rise. */
  public static SearchParameters search(Rise rise) {
    MentionQuery query =
        new MentionQuery.And(
            List.of(
                new MentionQuery.Value(KeywordField.EARNED, rise.tracker(), false),
                new MentionQuery.Words(TextField.ANY, rise.term())));
    Filters filters = Filters.between(rise.judged().minus(WINDOW), null).withFirstCopiesOnly(true);
    return new SearchParameters(QueryPrinter.print(query), filters, Order.NEWEST);
  }
}
