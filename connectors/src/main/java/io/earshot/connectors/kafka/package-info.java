/**
 * Posts in Kafka topics: {@link io.earshot.connectors.kafka.KafkaConnector} reads them, {@link
 * io.earshot.connectors.kafka.PostTopic} writes what the API of a cluster takes. Records are
 * documents of {@link io.earshot.connectors.push}.
 */
package io.earshot.connectors.kafka;
