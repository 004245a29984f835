package io.earshot.job.history;

import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TrackerQuery;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Decision;
import io.earshot.store.Replays;
import io.earshot.store.Tracker;
import java.time.Instant;
import java.util.List;

/**
 * Applies trackers to history: when one is new or has changed, the posts that had it and those that
 * should have it now are looked at again.
 */
final class TrackerReplay {
  private TrackerReplay() {}

  static void ask(Replays replays, Decision<Tracker> changed, Instant now) {
    replays.ask(Replays.ofTracker(changed.value().name()), query(changed), now);
  }

  private static String query(Decision<Tracker> changed) {
    MentionQuery had = new MentionQuery.Value(KeywordField.TRACKER, changed.value().name(), false);
    if (changed.deleted()) {
      return QueryPrinter.print(had);
    }
    try {
      MentionQuery shouldHave = TrackerQuery.of(changed.value());
      return QueryPrinter.print(new MentionQuery.Or(List.of(had, shouldHave)));
    } catch (FaultyFieldException notWatched) {
      return QueryPrinter.print(had);
    }
  }
}
