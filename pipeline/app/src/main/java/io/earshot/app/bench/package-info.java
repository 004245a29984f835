/**
 * What {@code ./earshot bench} measures. Everything is measured in a JVM bound to one core; the
 * rows of one engine, with or without near-copies, share one, which they find warm.
 */
package io.earshot.app.bench;
