package io.earshot.insight.alerts;

import static java.util.Comparator.comparing;

import io.earshot.insight.alerts.RulePreview.WouldBe;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.RuleQuery;
import io.earshot.search.Filters;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.Hit;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;

/** Says what rules would have raised, from what the index holds. */
public final class RulePreviews {
  private static final int MOST_TITLE = 100;
  private static final String BY_PUBLICATION =
      "posts count at the time they were published, however late they were read";

  private final MentionIndex index;
  private final Store store;

  public RulePreviews(MentionIndex index, Store store) {
    this.index = index;
    this.store = store;
  }

  /**
   * Looks at the last days of a rule.
   *
   * @param days 1 or more
   * @throws NoSuchElementException if there is no such rule, or not the tracker that it names
   * @throws FaultyFieldException if its query cannot be understood
   */
  public RulePreview of(String name, int days, Instant now)
      throws IOException, FaultyFieldException {
    AlertRule rule =
        store.rules().find(name).map(Decision::value).orElseThrow(() -> missing("rule", name));
    String query = QueryPrinter.print(RuleQuery.of(rule, tracker(rule)));
    Instant from = now.minus(Duration.ofDays(days));
    try {
      return preview(rule, query, from, now);
    } catch (QueryException parsedBefore) {
      throw new IllegalStateException(
          "a query that was printed cannot be read: " + query, parsedBefore);
    }
  }

  private Tracker tracker(AlertRule rule) {
    return rule.tracker() == null
        ? null
        : store
            .trackers()
            .find(rule.tracker())
            .map(Decision::value)
            .orElseThrow(() -> missing("brand", rule.tracker()));
  }

  private static NoSuchElementException missing(String what, String name) {
    return new NoSuchElementException("There is no %s named '%s'".formatted(what, name));
  }

  private RulePreview preview(AlertRule rule, String query, Instant from, Instant to)
      throws IOException, QueryException {
    List<WouldBe> alerts =
        switch (rule.kind()) {
          case EACH -> each(rule, query, from, to);
          case DIGEST -> digests(rule, query, from, to);
          case SPIKE -> spikes(rule, query, from, to);
        };
    long posts = search(rule, query, from, to, 0).total();
    boolean each = rule.kind() == RuleKind.EACH;
    return new RulePreview(
        rule.name(),
        from,
        to,
        posts,
        alerts.stream()
            .sorted(comparing(WouldBe::window).reversed())
            .limit(RulePreview.MOST)
            .toList(),
        each ? posts : alerts.size(),
        remarks(rule));
  }

  private static List<String> remarks(AlertRule rule) {
    List<String> remarks = new ArrayList<>(List.of(BY_PUBLICATION));
    if (!rule.own() && rule.tracker() != null) {
      remarks.add("posts of the brand's own accounts are counted here");
    }
    if (rule.minimumReach() != null) {
      remarks.add("reach is not looked at here");
    }
    return remarks;
  }

  private List<WouldBe> each(AlertRule rule, String query, Instant from, Instant to)
      throws IOException, QueryException {
    return search(rule, query, from, to, RulePreview.MOST).hits().stream()
        .map(hit -> new WouldBe(hit.mention().published(), title(hit), 1, null, null))
        .toList();
  }

  private static String title(Hit hit) {
    String title = hit.mention().post().title();
    String line = (title == null ? hit.mention().post().text() : title).replaceAll("\\s+", " ");
    return line.length() <= MOST_TITLE ? line : line.substring(0, MOST_TITLE) + "…";
  }

  private List<WouldBe> digests(AlertRule rule, String query, Instant from, Instant to)
      throws IOException, QueryException {
    List<WouldBe> digests = new ArrayList<>();
    Instant begin = DigestTimes.last(rule.schedule(), from);
    Instant end = DigestTimes.next(rule.schedule(), begin);
    while (!end.isAfter(to)) {
      long posts = search(rule, query, begin, end, 0).total();
      if (posts > 0) {
        digests.add(new WouldBe(begin, "digest sent " + end, posts, null, null));
      }
      begin = end;
      end = DigestTimes.next(rule.schedule(), begin);
    }
    return digests;
  }

  private List<WouldBe> spikes(AlertRule rule, String query, Instant from, Instant to)
      throws IOException, QueryException {
    long first = HourlyCounts.hour(from);
    long end = HourlyCounts.hour(to) + 1;
    HourlyCounts counts = counts(rule, query, first - SpikeTest.HOURS, end);
    List<WouldBe> spikes = new ArrayList<>();
    long coolUntil = first;
    for (long hour = first; hour < end; hour++) {
      if (hour >= coolUntil && counts.at(hour) >= rule.minimumPosts()) {
        Judgement judgement = SpikeTest.judge(counts, hour, counts.at(hour));
        if (judgement.isSpike(rule.minimumPosts(), rule.probability())) {
          spikes.add(spike(hour, judgement));
          coolUntil = hour + rule.coolDownHours();
        }
      }
    }
    return spikes;
  }

  private static WouldBe spike(long hour, Judgement judgement) {
    return new WouldBe(
        HourlyCounts.start(hour),
        "spike",
        judgement.observed(),
        judgement.expected(),
        judgement.probability());
  }

  /** Before the first post of the index nobody listened. */
  private HourlyCounts counts(AlertRule rule, String query, long from, long until)
      throws IOException, QueryException {
    Instant begin = HourlyCounts.start(from);
    Instant end = HourlyCounts.start(until);
    SortedMap<Long, Long> all = index.hourly(null, filters(rule, begin, end));
    long listening = all.isEmpty() ? until : all.firstKey();
    return HourlyCounts.of(
        index.hourly(query, filters(rule, begin, end)), listening, until, Set.of());
  }

  private SearchResult search(AlertRule rule, String query, Instant from, Instant to, int size)
      throws IOException, QueryException {
    return index.search(
        new SearchRequest(
            query, filters(rule, from, to), Order.NEWEST, size, null, Set.of(), false));
  }

  private static Filters filters(AlertRule rule, Instant from, Instant to) {
    return Filters.between(from, to).withFirstCopiesOnly(!rule.copies());
  }
}
