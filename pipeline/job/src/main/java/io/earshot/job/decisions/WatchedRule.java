package io.earshot.job.decisions;

import io.earshot.search.query.MentionQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.RuleHistory;

/**
 * A rule in force.
 *
 * @param query whose posts it counts
 * @param history what it counts as its past; null until someone has asked the index
 */
public record WatchedRule(AlertRule rule, MentionQuery query, RuleHistory history) {}
