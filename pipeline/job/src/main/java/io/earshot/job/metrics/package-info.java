/** Flink's metrics in the registry of an embedded Earshot. On a cluster Flink reports by itself. */
package io.earshot.job.metrics;
