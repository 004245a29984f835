/**
 * What {@code ./earshot bench} measures. Each row runs in a JVM of its own, bound to one core, so
 * that rows do not warm or crowd each other.
 */
package io.earshot.app.bench;
