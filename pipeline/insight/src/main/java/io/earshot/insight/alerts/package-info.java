/**
 * The arithmetic of alert rules, without clocks, stores or streams: {@link
 * io.earshot.insight.alerts.SpikeTest} says how likely it is that an hour holds so many posts.
 */
package io.earshot.insight.alerts;
