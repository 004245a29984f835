package io.earshot.console.corrections;

import io.earshot.console.query.Searches;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Posts of a tracker to be checked, as they come: whoever looks only at what seems wrong learns
 * nothing of how often the engine is right.
 */
public final class Unchecked {
  /** Of the newest posts. */
  private static final int AMONG = 1_000;

  private final Searches searches;
  private final CorrectionDecisions corrections;

  public Unchecked(Searches searches, CorrectionDecisions corrections) {
    this.searches = searches;
    this.corrections = corrections;
  }

  /** Some that nobody has checked, the same until one is. */
  public List<Mention> of(String tracker, int limit) {
    MentionQuery query = new MentionQuery.Value(KeywordField.EARNED, tracker, false);
    SearchRequest newest =
        new SearchRequest(
            QueryPrinter.print(query),
            Filters.NONE.withFirstCopiesOnly(true),
            Order.NEWEST,
            AMONG,
            null,
            Set.of(),
            false);
    return searches.searchOrRefuse(newest).hits().stream()
        .map(SearchResult.Hit::mention)
        .filter(mention -> mention.analysis() != null && mention.analysis().sentiment() != null)
        .sorted(Comparator.comparingInt(Unchecked::lot).thenComparing(Mention::id))
        .filter(mention -> !isChecked(mention, tracker))
        .limit(limit)
        .toList();
  }

  private boolean isChecked(Mention mention, String tracker) {
    return corrections.find(mention.id()).filter(said -> said.towards(tracker) != null).isPresent();
  }

  /** As good as random, and always the same. */
  private static int lot(Mention mention) {
    return mention.id().hashCode() * 0x9E3779B1;
  }
}
