package io.earshot.insight.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.voice.VoiceCounts;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Counts in the index. */
public final class IndexRollups implements Rollups {
  private static final Duration LATELY = Duration.ofDays(30);

  private final MentionIndex index;
  private final InstantSource clock;

  /**
   * @param index asked three times for each rollup
   */
  public IndexRollups(MentionIndex index, InstantSource clock) {
    this.index = requireNonNull(index, "index is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public CrmRollup of(String customer, List<String> trackers) throws IOException {
    String query = query(customer, trackers);
    Instant now = clock.instant();
    SearchResult all = search(query, null, null);
    Double net = counts(search(query, now.minus(LATELY), null)).netSentiment();
    Double before =
        counts(search(query, now.minus(LATELY.multipliedBy(2)), now.minus(LATELY))).netSentiment();
    VoiceCounts counts = counts(all);
    return new CrmRollup(
        counts.posts(),
        counts.negative(),
        counts.positive(),
        net,
        net == null || before == null ? null : Double.valueOf(net - before),
        all.hits().isEmpty() ? null : all.hits().get(0).mention().published());
  }

  private static String query(String customer, List<String> trackers) {
    List<MentionQuery> any =
        trackers.stream()
            .<MentionQuery>map(name -> new MentionQuery.Value(KeywordField.EARNED, name, false))
            .toList();
    return QueryPrinter.print(
        new MentionQuery.And(
            List.of(
                new MentionQuery.Value(KeywordField.CUSTOMER, customer, false),
                any.size() == 1 ? any.get(0) : new MentionQuery.Or(any))));
  }

  private SearchResult search(String query, Instant from, Instant to) throws IOException {
    Filters filters = Filters.between(from, to);
    Set<Facet> facets = Set.of(Facet.SENTIMENT);
    try {
      return index.search(new SearchRequest(query, filters, Order.NEWEST, 1, null, facets, false));
    } catch (QueryException impossible) {
      throw new IllegalStateException("a printed query cannot be read: " + query, impossible);
    }
  }

  private static VoiceCounts counts(SearchResult result) {
    return new VoiceCounts(
        result.total(), counted(result, "negative"), counted(result, "positive"));
  }

  private static long counted(SearchResult result, String sentiment) {
    return result.facets().get(Facet.SENTIMENT).stream()
        .filter(count -> count.value().equals(sentiment))
        .mapToLong(SearchResult.FacetCount::count)
        .sum();
  }
}
