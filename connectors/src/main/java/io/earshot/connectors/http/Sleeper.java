package io.earshot.connectors.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits; in tests it moves a clock instead. */
@FunctionalInterface
interface Sleeper {
  Sleeper SYSTEM = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

  void sleep(Duration duration) throws InterruptedException;
}
