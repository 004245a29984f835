package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its beginning, part of it; never null
 * @param to its end, not part of it; never null
 */
public record TimeRange(Instant from, Instant to) {
  public TimeRange {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the end " + to + " is before the beginning " + from);
    }
  }

  /** Whether it holds this instant; an unknown one counts as held, so that nothing is lost. */
  public boolean holds(Instant instant) {
    return instant == null || !instant.isBefore(from) && instant.isBefore(to);
  }
}
