/**
 * What is decided and sent, without Flink. {@link io.earshot.insight.SourcePreview} shows what an
 * address would bring before it becomes a source.
 */
package io.earshot.insight;
