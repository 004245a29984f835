/**
 * The job inside the {@code earshot} process: Flink's MiniCluster, restored from the newest
 * checkpoint at every start (design rule 12).
 */
package io.earshot.job.embedded;
