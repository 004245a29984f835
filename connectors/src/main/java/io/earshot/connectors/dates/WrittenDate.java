package io.earshot.connectors.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Reads a date however it is written: RFC 822 and 2822, ISO 8601 and W3C-DTF, asctime, seconds
 * since 1970, numbers with dots or slashes, names of months in 40 languages, Chinese, Japanese and
 * Korean forms; with two-digit years, midnight as 24:00, missing times and zones.
 *
 * <p>Without a zone a date is taken for UTC. {@code 3/4/2026} is March 4 in English or an unknown
 * language, April 3 in any other. A day that its month does not have becomes the month's last.
 * Dates before 1900 or after 2099, and the first instant of 1970, are nobody's: they are what
 * software writes that knows no date.
 */
public final class WrittenDate {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
  private static final int LONGEST = 100;
  private static final Pattern DIGITS = Pattern.compile("\\d{9,10}|\\d{13}");

  private WrittenDate() {}

  /**
   * The instant that is written, or null when it cannot be read or is absurd.
   *
   * @param written any text, or null
   * @param language ISO 639 code of the language it is probably written in, or null
   */
  public static Instant parse(String written, String language) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return null;
    }
    String text = written.strip();
    Instant standard = StandardDate.parse(text);
    Instant instant = standard == null ? unusual(text, language) : standard;
    return isSane(instant) ? instant : null;
  }

  private static Instant unusual(String text, String language) {
    return DIGITS.matcher(text).matches() ? sinceEpoch(text) : calendar(text, language);
  }

  private static boolean isSane(Instant instant) {
    return instant != null
        && !instant.isBefore(EARLIEST)
        && instant.isBefore(LATEST)
        && !instant.equals(Instant.EPOCH);
  }

  private static Instant sinceEpoch(String digits) {
    long number = Long.parseLong(digits);
    return digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
  }

  private static Instant calendar(String text, String language) {
    WrittenTime time = WrittenTime.in(Notation.plain(text));
    WrittenDay day = WrittenDay.in(time.rest(), language);
    if (day == null || !time.isPossible()) {
      return null;
    }
    try {
      YearMonth month = YearMonth.of(day.year(), day.month());
      return month
          .atDay(Math.min(day.day(), month.lengthOfMonth()))
          .plusDays(time.hour() / 24)
          .atTime(time.hour() % 24, time.minute(), time.second(), time.nanos())
          .atZone(isKorean(text) ? KOREA : Zones.of(day.rest()))
          .toInstant();
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** Korean software writes dates in words and leaves the zone out. */
  private static boolean isKorean(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }
}
