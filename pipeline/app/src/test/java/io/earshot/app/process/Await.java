package io.earshot.app.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions with a deadline. */
public final class Await {
  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /** Something that is null or false until it holds, and may fail while it does not. */
  @FunctionalInterface
  public interface Attempt<T> {
    T get() throws Exception;
  }

  /** Waits until the attempt gives something. */
  public static <T> T value(String what, Attempt<T> attempt) {
    return value(what, DEADLINE, attempt);
  }

  /**
   * Waits until the attempt gives something.
   *
   * @param patience how long at most
   */
  public static <T> T value(String what, Duration patience, Attempt<T> attempt) {
    Instant deadline = Instant.now().plus(patience);
    Exception last = null;
    while (Instant.now().isBefore(deadline)) {
      try {
        T value = attempt.get();
        if (value != null) {
          return value;
        }
      } catch (Exception e) {
        last = e;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("waited " + patience.toSeconds() + " s for " + what, last);
  }

  /** Waits until the condition holds. */
  public static void until(String what, Attempt<Boolean> condition) {
    until(what, DEADLINE, condition);
  }

  /**
   * Waits until the condition holds.
   *
   * @param patience how long at most
   */
  public static void until(String what, Duration patience, Attempt<Boolean> condition) {
    value(what, patience, () -> Boolean.TRUE.equals(condition.get()) ? Boolean.TRUE : null);
  }
}
