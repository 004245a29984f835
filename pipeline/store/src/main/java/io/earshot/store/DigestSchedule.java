package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a digest is sent.
 *
 * @param every how often, never null
 * @param at local time of day, to the minute; every hour at its minute; null: 08:00, or on the hour
 * @param zone whose local time it is; null: UTC
 * @param weekday of a weekly one; null: Monday; always null of others
 */
public record DigestSchedule(Every every, LocalTime at, ZoneId zone, DayOfWeek weekday) {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** How often. */
  public enum Every {
    HOUR,
    DAY,
    WEEK
  }

  public DigestSchedule {
    requireNonNull(every, "every is null");
    at = at == null ? usual(every) : at.truncatedTo(ChronoUnit.MINUTES);
    zone = zone == null ? ZoneId.of("UTC") : zone;
    weekday = every == Every.WEEK ? (weekday == null ? DayOfWeek.MONDAY : weekday) : null;
  }

  private static LocalTime usual(Every every) {
    return every == Every.HOUR ? LocalTime.MIDNIGHT : MORNING;
  }
}
