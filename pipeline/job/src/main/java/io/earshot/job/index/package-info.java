/**
 * The last stage: index operations go into Lucene ({@link io.earshot.job.index.DurableIndexSink})
 * or Elasticsearch ({@link io.earshot.job.index.BulkIndexSink}).
 */
package io.earshot.job.index;
