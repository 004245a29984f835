/**
 * What is decided and sent, without Flink. So far: {@link io.earshot.insight.SourcePreview}, which
 * shows what an address would bring before it becomes a source.
 */
package io.earshot.insight;
