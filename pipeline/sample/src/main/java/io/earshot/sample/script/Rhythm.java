package io.earshot.sample.script;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * When people write: little at night, a peak over breakfast, a larger one in the evening, less at
 * weekends. Maps the evenly running days of the script onto real hours so that order is kept and
 * the number of posts follows the hour of the week (the inverse of the cumulated intensity).
 */
final class Rhythm {
  /** Posts per hour of day, relative; midnight first. */
  private static final double[] HOURS = {
    1, 0.5, 0.3, 0.2, 0.2, 0.6, 2, 5, 6, 5, 4, 4, 5, 5, 4, 4, 4, 5, 6, 7, 8, 8, 6, 3
  };

  private static final int HOURS_TOLD = History.DAYS * 24;

  private final Instant begin;
  private final double[] cumulated = new double[HOURS_TOLD + 1];

  Rhythm(Instant origin, ZoneId zone) {
    begin = origin.minus(Duration.ofDays(History.DAYS));
    for (int hour = 0; hour < HOURS_TOLD; hour++) {
      cumulated[hour + 1] = cumulated[hour] + weight(begin.plusSeconds(hour * 3600L).atZone(zone));
    }
  }

  /**
   * @param day days before the start, from −{@value History#DAYS} to 0
   */
  Instant at(double day) {
    double wanted = (day / History.DAYS + 1) * cumulated[HOURS_TOLD];
    int found = Arrays.binarySearch(cumulated, wanted);
    int hour = Math.min(found < 0 ? -found - 2 : found, HOURS_TOLD - 1);
    double part = (wanted - cumulated[hour]) / (cumulated[hour + 1] - cumulated[hour]);
    return begin.plusSeconds((long) ((hour + part) * 3600));
  }

  private static double weight(ZonedDateTime time) {
    boolean weekend =
        time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    return HOURS[time.getHour()] * (weekend ? 0.7 : 1);
  }
}
