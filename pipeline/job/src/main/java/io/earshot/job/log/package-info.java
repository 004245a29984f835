/**
 * The post log of the cluster form, a Kafka topic: what collect writes, enrich reads. See {@code
 * PostWriting} for what a record looks like.
 */
package io.earshot.job.log;
