package io.earshot.console.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time in words.
 *
 * @param iso for machines
 * @param absolute day and time, UTC
 * @param relative such as "3 hours ago" or "in 5 minutes"
 */
public record Moment(String iso, String absolute, String relative) {
  private static final DateTimeFormatter ABSOLUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final long SOON = 10;

  /** Null for null. */
  public static Moment of(Instant instant, Instant now) {
    return instant == null
        ? null
        : new Moment(instant.toString(), ABSOLUTE.format(instant), relative(instant, now));
  }

  private static String relative(Instant instant, Instant now) {
    Duration past = Duration.between(instant, now);
    if (past.abs().toSeconds() < SOON) {
      return past.isNegative() ? "in a moment" : "just now";
    }
    return past.isNegative() ? "in " + span(past.negated()) : span(past) + " ago";
  }

  /** The largest unit that fits, such as "3 hours". */
  public static String span(Duration duration) {
    long days = duration.toDays();
    if (days >= 730) {
      return days / 365 + " years";
    }
    if (days >= 60) {
      return days / 30 + " months";
    }
    if (days > 0) {
      return count(days, "day");
    }
    if (duration.toHours() > 0) {
      return count(duration.toHours(), "hour");
    }
    return duration.toMinutes() > 0
        ? count(duration.toMinutes(), "minute")
        : count(duration.toSeconds(), "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
