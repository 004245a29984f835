package io.earshot.job.decisions;

import io.earshot.insight.trackers.OwnAccounts;
import io.earshot.insight.trackers.TrackerNames;
import io.earshot.nlp.Target;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Tracker;

/**
 * A tracker in force.
 *
 * @param query whose posts belong to it
 * @param own the accounts it speaks with itself
 * @param names what it is called
 */
public record WatchedTracker(Tracker tracker, MentionQuery query, OwnAccounts own, Target names) {
  static WatchedTracker of(Tracker tracker, MentionQuery query) {
    Target names = new Target(tracker.name(), TrackerNames.beside(tracker));
    return new WatchedTracker(tracker, query, OwnAccounts.of(tracker), names);
  }
}
