package io.earshot.insight.alerts;

import io.earshot.store.DigestSchedule;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When digests are due. A local time that the clock skips, when summer time begins, comes as much
 * later; one that it has twice, comes at the first.
 */
public final class DigestTimes {
  private DigestTimes() {}

  /** The first time after an instant. */
  public static Instant next(DigestSchedule schedule, Instant after) {
    ZonedDateTime local = after.atZone(schedule.zone());
    ZonedDateTime due = first(schedule, local);
    while (!due.toInstant().isAfter(after)) {
      due = following(schedule, due);
    }
    return due.toInstant();
  }

  /** In the hour, on the day, or in the week of a time; it may lie before it. */
  private static ZonedDateTime first(DigestSchedule schedule, ZonedDateTime local) {
    return switch (schedule.every()) {
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS).plusMinutes(schedule.at().getMinute());
      case DAY -> at(schedule, local);
      case WEEK -> at(schedule, local.with(TemporalAdjusters.previousOrSame(schedule.weekday())));
    };
  }

  private static ZonedDateTime following(DigestSchedule schedule, ZonedDateTime due) {
    return switch (schedule.every()) {
      case HOUR -> due.plusHours(1);
      case DAY -> at(schedule, due.plusDays(1));
      case WEEK -> at(schedule, due.plusWeeks(1));
    };
  }

  private static ZonedDateTime at(DigestSchedule schedule, ZonedDateTime day) {
    return ZonedDateTime.of(day.toLocalDate(), schedule.at(), schedule.zone());
  }
}
