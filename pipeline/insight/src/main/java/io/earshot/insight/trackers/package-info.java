/**
 * What is watched, as queries: {@link io.earshot.insight.trackers.TrackerQuery} of a tracker,
 * {@link io.earshot.insight.trackers.RuleQuery} of an alert rule; and {@link
 * io.earshot.insight.trackers.OwnAccounts}, which tells what a brand says from what is said of it.
 */
package io.earshot.insight.trackers;
