package io.earshot.insight.alerts;

import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When digests are sent. Where the clocks go forward past the time of day, it is sent as much
 * later; where they go back past it, once, the first time.
 */
public final class DigestTimes {
  private DigestTimes() {}

  /** The first time after an instant. */
  public static Instant next(DigestSchedule schedule, Instant after) {
    ZonedDateTime time = near(schedule, after.atZone(schedule.zone()));
    while (!time.toInstant().isAfter(after)) {
      time = step(schedule, time, 1);
    }
    return time.toInstant();
  }

  /** The last time at or before an instant: when the digest that comes next begins. */
  public static Instant last(DigestSchedule schedule, Instant until) {
    ZonedDateTime time = step(schedule, near(schedule, until.atZone(schedule.zone())), 1);
    while (time.toInstant().isAfter(until)) {
      time = step(schedule, time, -1);
    }
    return time.toInstant();
  }

  /** A time of the schedule that lies before an instant, by one step or two. */
  private static ZonedDateTime near(DigestSchedule schedule, ZonedDateTime instant) {
    if (schedule.every() == Every.HOUR) {
      ZonedDateTime hour = instant.truncatedTo(ChronoUnit.HOURS);
      return hour.plusMinutes(schedule.at().getMinute()).minusHours(1);
    }
    LocalDate day = instant.toLocalDate().minusDays(1);
    LocalDate begin =
        schedule.every() == Every.WEEK
            ? day.with(TemporalAdjusters.previousOrSame(schedule.weekday()))
            : day;
    return at(schedule, begin);
  }

  private static ZonedDateTime step(DigestSchedule schedule, ZonedDateTime time, int steps) {
    return switch (schedule.every()) {
      case HOUR -> time.plusHours(steps);
      case DAY -> at(schedule, time.toLocalDate().plusDays(steps));
      case WEEK -> at(schedule, time.toLocalDate().plusWeeks(steps));
    };
  }

  private static ZonedDateTime at(DigestSchedule schedule, LocalDate day) {
    return ZonedDateTime.of(day, schedule.at(), schedule.zone());
  }
}
