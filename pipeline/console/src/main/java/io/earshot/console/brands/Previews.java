package io.earshot.console.brands;

import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.Searches;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.AlertRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Which posts of the last time a query would have found. */
public final class Previews {
  /** How far back they go. */
  public static final int DAYS = 30;

  private static final int SHOWN = 5;

  private final Searches searches;
  private final Clock clock;

  public Previews(Searches searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  /** How many posts there were, and the newest five. */
  public SearchResult of(MentionQuery query) {
    return search(query, false);
  }

  /** The search for all of them. */
  public SearchParameters all(MentionQuery query) {
    return SearchParameters.of(query).withDates(since(), null);
  }

  /** How many {@link #all} finds. */
  public long count(MentionQuery query) {
    return searches.total(all(query));
  }

  /** The same of a rule, without copies and own posts where it wants none; reach is not asked. */
  public SearchResult of(AlertRule rule, MentionQuery query) {
    boolean earned = rule.tracker() != null && !rule.own();
    return search(
        earned ? new MentionQuery.And(List.of(query, notOwn(rule.tracker()))) : query,
        !rule.copies());
  }

  /** Posts of which it is not known that the tracker's own accounts wrote them. */
  private static MentionQuery notOwn(String tracker) {
    MentionQuery matched = new MentionQuery.Value(KeywordField.TRACKER, tracker, false);
    MentionQuery earned = new MentionQuery.Value(KeywordField.EARNED, tracker, false);
    return new MentionQuery.Not(
        new MentionQuery.And(List.of(matched, new MentionQuery.Not(earned))));
  }

  private SearchResult search(MentionQuery query, boolean firstCopiesOnly) {
    Filters filters = Filters.between(since(), null).withFirstCopiesOnly(firstCopiesOnly);
    return searches.searchOrRefuse(
        new SearchRequest(
            QueryPrinter.print(query), filters, Order.NEWEST, SHOWN, null, Set.of(), false));
  }

  private Instant since() {
    return SearchParameters.startOfLast(DAYS, clock.instant());
  }
}
