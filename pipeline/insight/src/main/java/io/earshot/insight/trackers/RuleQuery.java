package io.earshot.insight.trackers;

import static java.util.Objects.requireNonNull;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.Tracker;
import java.util.List;

/**
 * The query whose posts an alert rule counts. Reach, near-copies and own accounts are not in it:
 * they are asked of the post.
 */
public final class RuleQuery {
  private RuleQuery() {}

  /**
   * What the tracker asks for, narrowed by what the rule asks for; the sentiment that this asks for
   * is the one towards the tracker.
   *
   * @param tracker the one that the rule names; null if it names none
   * @throws FaultyFieldException if the rule's query, or the tracker's, cannot be understood, both
   *     are too much together, or nothing of it can stand and wait for posts; the tracker's faults
   *     count against {@code tracker}
   */
  public static MentionQuery of(AlertRule rule, Tracker tracker) throws FaultyFieldException {
    if (rule.tracker() == null) {
      return TrackerQuery.watchable(TrackerQuery.parse("query", 0, rule.query()), rule.query());
    }
    requireNonNull(tracker, "tracker is null");
    MentionQuery watched = watched(tracker);
    return rule.query() == null
        ? watched
        : TrackerQuery.watchable(
            new MentionQuery.And(List.of(watched, narrowing(rule))), rule.query());
  }

  private static MentionQuery narrowing(AlertRule rule) throws FaultyFieldException {
    return TrackerQuery.parse("query", 0, rule.query()).accept(new TowardsTracker(rule.tracker()));
  }

  private static MentionQuery watched(Tracker tracker) throws FaultyFieldException {
    try {
      return TrackerQuery.of(tracker);
    } catch (FaultyFieldException fault) {
      throw new FaultyFieldException(
          "tracker",
          0,
          tracker.name(),
          new QueryException(
              "the brand '%s' is faulty: %s".formatted(tracker.name(), fault.getMessage()), 1));
    }
  }
}
