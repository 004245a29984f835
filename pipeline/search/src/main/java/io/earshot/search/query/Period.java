package io.earshot.search.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stretch of time that a date names (UTC where it says nothing else).
 *
 * @param start inclusive
 * @param end exclusive
 */
record Period(Instant start, Instant end) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\+?\\d{4,5}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

  /** A year, month, day or instant (ISO 8601); empty when it is none. */
  static Optional<Period> parse(String date) {
    try {
      if (YEAR.matcher(date).matches()) {
        Year year = Year.parse(date);
        return days(year.atDay(1), year.plusYears(1).atDay(1));
      }
      if (MONTH.matcher(date).matches()) {
        YearMonth month = YearMonth.parse(date);
        return days(month.atDay(1), month.plusMonths(1).atDay(1));
      }
      if (DAY.matcher(date).matches()) {
        LocalDate day = LocalDate.parse(date);
        return days(day, day.plusDays(1));
      }
      return TIME.matcher(date).matches() ? instant(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> days(LocalDate start, LocalDate end) {
    return Optional.of(new Period(midnight(start), midnight(end)));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Time is counted in milliseconds. */
  private static Optional<Period> instant(String date) {
    boolean zoned = date.endsWith("Z") || date.lastIndexOf('+') > 0 || date.lastIndexOf('-') > 10;
    Instant start =
        OffsetDateTime.parse(zoned ? date : date + "Z").toInstant().truncatedTo(ChronoUnit.MILLIS);
    return Optional.of(new Period(start, start.plusMillis(1)));
  }
}
