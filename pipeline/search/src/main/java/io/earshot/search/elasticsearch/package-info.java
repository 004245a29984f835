/**
 * The index of the cluster form: Elasticsearch 8, the same fields and the same sets of posts as
 * Lucene's.
 *
 * <p>{@link io.earshot.search.elasticsearch.ElasticsearchIndex} opens it. {@code Schema} makes the
 * index; {@code ElasticsearchDocuments} and {@code ElasticsearchQueries} say how a mention and a
 * query look there; {@link io.earshot.search.elasticsearch.ElasticsearchWriter} writes in bulk, and
 * {@code BulkRound} has the rules by which a write is taken, tried again or refused. Every call
 * goes through {@code Connection}, every failure is a {@code Failure}.
 */
package io.earshot.search.elasticsearch;
