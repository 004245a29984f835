/**
 * {@code earshot bench alerts}: hourly series with spikes that are known, and what {@link
 * io.earshot.insight.alerts.SpikeTest} and two common rules of thumb make of them.
 */
package io.earshot.app.bench.alerts;
