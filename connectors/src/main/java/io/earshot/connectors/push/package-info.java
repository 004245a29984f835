/**
 * Posts that others send, instead of being asked for them: documents in Earshot's own schema
 * ({@code posts.schema.json} beside these classes) or ActivityStreams 2.0, over HTTP or in a Kafka
 * topic. {@link io.earshot.connectors.push.PushedDocument} reads both.
 */
package io.earshot.connectors.push;
