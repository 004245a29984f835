/**
 * The first stage: stamps when Earshot observed a post, which is Flink's timestamp from here on.
 */
package io.earshot.job.collect;
