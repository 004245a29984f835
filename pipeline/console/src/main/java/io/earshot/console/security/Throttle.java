package io.earshot.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after ten wrong passwords from one address within a minute none from there
 * is looked at until the oldest of them is a minute old.
 */
final class Throttle {
  private static final int MOST = 10;
  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  Throttle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean open(String address) {
    Deque<Instant> recent = failures.get(address);
    if (recent == null) {
      return true;
    }
    Instant start = clock.instant().minus(WINDOW);
    recent.removeIf(failure -> failure.isBefore(start));
    return recent.size() < MOST;
  }

  synchronized void failed(String address) {
    failures.computeIfAbsent(address, any -> new ArrayDeque<>()).addLast(clock.instant());
  }
}
