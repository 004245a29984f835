package io.earshot.insight.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: seconds at first, a day at last, three days in all, as
 * Standard Webhooks advises; each made a fifth longer or shorter by chance, so that what failed
 * together does not come back together.
 */
public final class Backoff {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * When to try again, or never, when the attempt was the last.
   *
   * @param attempts made so far, 1 or more
   * @param notBefore when the receiver wants to be asked again, or null
   */
  public Optional<Instant> due(int attempts, Instant now, Instant notBefore) {
    return after(attempts)
        .map(now::plus)
        .map(due -> notBefore == null || due.isAfter(notBefore) ? due : notBefore);
  }

  /**
   * The wait after an attempt, or none when it was the last.
   *
   * @param attempts made so far, 1 or more
   */
  Optional<Duration> after(int attempts) {
    if (attempts > WAITS.size()) {
      return Optional.empty();
    }
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Optional.of(Duration.ofMillis((long) (WAITS.get(attempts - 1).toMillis() * factor)));
  }
}
