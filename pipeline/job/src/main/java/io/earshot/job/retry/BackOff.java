package io.earshot.job.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** How long to wait before the next attempt: twice as long each time, give or take a quarter. */
public final class BackOff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private Duration next = FIRST;

  /** Tries until it succeeds, with a wait after each attempt that did not. */
  public static void insist(BooleanSupplier attempt) throws InterruptedException {
    BackOff backOff = new BackOff();
    while (!attempt.getAsBoolean()) {
      Thread.sleep(backOff.failed().toMillis());
    }
  }

  /** The attempt succeeded. */
  public void reset() {
    next = FIRST;
  }

  /** The attempt failed. */
  public Duration failed() {
    Duration wait = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    double share = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
    return Duration.ofMillis(Math.round(wait.toMillis() * share));
  }
}
