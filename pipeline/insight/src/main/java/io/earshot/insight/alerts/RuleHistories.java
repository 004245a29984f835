package io.earshot.insight.alerts;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.RuleQuery;
import io.earshot.search.Filters;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.query.AsksFor;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryParser;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.RuleHistory;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the index what rules for spikes would have counted, so that they know what is usual: when a
 * rule is new, when what it counts has changed, and once a day, since edits, removals and later
 * reads change the past; once an hour where customers are asked for, of whom more are found in the
 * past. Used by one thread.
 */
public final class RuleHistories {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final MentionIndex index;
  private final Store store;
  private final Clock clock;
  private final Map<String, Asked> asked = new HashMap<>();

  /** What was asked for a rule when. */
  private record Asked(String query, boolean copies, Instant again) {}

  public RuleHistories(MentionIndex index, Store store, Clock clock) {
    this.index = requireNonNull(index, "index is null");
    this.store = requireNonNull(store, "store is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * Asks for those that want it.
   *
   * @throws IOException if the index does not answer; the next call goes on
   */
  public void refresh() throws IOException {
    for (Decision<AlertRule> rule : store.rules().all()) {
      if (rule.value().kind() == RuleKind.SPIKE && !rule.value().paused()) {
        refresh(rule.value());
      }
    }
  }

  private void refresh(AlertRule rule) throws IOException {
    Instant now = clock.instant();
    try {
      String query = query(rule);
      Asked last = asked.get(rule.name());
      boolean known =
          last != null
              && last.query().equals(query)
              && last.copies() == rule.copies()
              && last.again().isAfter(now);
      if (query != null && !known) {
        store
            .rules()
            .saveHistory(
                rule.name(), new RuleHistory(now, index.hourly(query, filters(rule, now))));
        asked.put(rule.name(), new Asked(query, rule.copies(), now.plus(period(query))));
      }
    } catch (QueryException faulty) {
      asked.remove(rule.name()); // the job reports it
    }
  }

  private static Duration period(String query) throws QueryException {
    return QueryParser.parse(query).accept(new AsksFor(KeywordField.CUSTOMER)) ? HOUR : DAY;
  }

  /** Null if its tracker is gone. */
  private String query(AlertRule rule) throws FaultyFieldException {
    Tracker tracker =
        rule.tracker() == null
            ? null
            : store.trackers().find(rule.tracker()).map(Decision::value).orElse(null);
    if (tracker == null && rule.tracker() != null) {
      return null;
    }
    MentionQuery counted = RuleQuery.of(rule, tracker);
    return QueryPrinter.print(
        tracker == null || rule.own()
            ? counted
            : new MentionQuery.And(List.of(counted, new MentionQuery.Not(own(tracker)))));
  }

  /** Posts of which it is known that the tracker's own accounts wrote them. */
  private static MentionQuery own(Tracker tracker) {
    return new MentionQuery.And(
        List.of(
            new MentionQuery.Value(KeywordField.TRACKER, tracker.name(), false),
            new MentionQuery.Not(
                new MentionQuery.Value(KeywordField.EARNED, tracker.name(), false))));
  }

  private static Filters filters(AlertRule rule, Instant now) {
    Instant from = now.minus(Duration.ofHours(SpikeTest.HOURS));
    return Filters.between(from, null).withFirstCopiesOnly(!rule.copies());
  }
}
