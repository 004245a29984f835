package io.earshot.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has logged in, for twelve hours; the oldest go when there are too many. */
final class Sessions {
  static final Duration LIFE = Duration.ofHours(12);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Instant> ends =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Sessions(Clock clock) {
    this.clock = clock;
  }

  synchronized String begin() {
    String session = Secrets.random();
    ends.put(session, clock.instant().plus(LIFE));
    return session;
  }

  synchronized boolean stands(String session) {
    Instant end = session == null ? null : ends.get(session);
    return end != null && clock.instant().isBefore(end);
  }

  synchronized void end(String session) {
    ends.remove(session);
  }
}
