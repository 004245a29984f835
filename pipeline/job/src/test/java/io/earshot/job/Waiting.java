package io.earshot.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with a deadline. */
public final class Waiting {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private Waiting() {}

  public static void until(String what, BooleanSupplier condition) throws InterruptedException {
    until(() -> what, condition);
  }

  /** The text says, when time is over, how things stand. */
  public static void until(Supplier<String> state, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + DEADLINE + ": " + state.get());
      }
      Thread.sleep(20);
    }
  }
}
