/**
 * The last stage: index operations go into Lucene ({@link io.earshot.job.index.DurableIndexSink})
 * or Elasticsearch.
 */
package io.earshot.job.index;
