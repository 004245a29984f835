/**
 * Turns posts that count for alert rules into alerts: each post, a digest at its time, an hour with
 * more posts than usual. Keyed by rule; time is when posts were observed. {@link
 * io.earshot.job.alert.AlertSink} keeps alerts in the store, where those that stand already are
 * told apart by rule, key and window: a job that goes back to a checkpoint raises nothing twice.
 */
package io.earshot.job.alert;
