package io.earshot.insight.delivery;

import java.time.Duration;

/**
 * Sends what is due and notes what came of it. Safe for use by many threads and processes on one
 * store: what is sent is lent to one of them at a time.
 */
public interface Outbox {
  /** No attempt lasts so long. */
  Duration LEASE = Duration.ofMinutes(3);

  /**
   * Sends something, if something is due.
   *
   * @return whether there was anything
   */
  boolean sendDue() throws InterruptedException;
}
