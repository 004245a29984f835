package io.earshot.job.decisions;

import io.earshot.insight.trackers.OwnAccounts;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Tracker;

/**
 * A tracker in force.
 *
 * @param query whose posts belong to it
 * @param own the accounts it speaks with itself
 */
public record WatchedTracker(Tracker tracker, MentionQuery query, OwnAccounts own) {}
