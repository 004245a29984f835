package io.earshot.connectors.dates;

import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in a written date.
 *
 * @param year four digits
 * @param month 1 to 12, or more when it is wrong
 * @param day 1 to 31, or more when it is wrong
 * @param rest the text without the day
 */
record WrittenDay(int year, int month, int day, String rest) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("^(\\d{4})-(\\d{3})(?!\\d)");
  private static final Pattern YEAR_ALONE =
      Pattern.compile("^((?:19|20)\\d{2})(?:-(\\d{1,2}))?\\s*$");

  /** The day in a text of {@linkplain Notation plain notation} without its time, or null. */
  static WrittenDay in(String text, String language) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.find()) {
      return of(yearFirst, 1, 3, 4, text);
    }
    Matcher numbers = DAY_FIRST.matcher(text);
    if (numbers.find()) {
      boolean american = numbers.group(2).equals("/") && isAmerican(numbers, language);
      return american ? of(numbers, 4, 1, 3, text) : of(numbers, 4, 3, 1, text);
    }
    Matcher alone = YEAR_ALONE.matcher(text);
    if (alone.find()) {
      int month = alone.group(2) == null ? 1 : Integer.parseInt(alone.group(2));
      return new WrittenDay(Integer.parseInt(alone.group(1)), month, 1, "");
    }
    Matcher ordinal = DAY_OF_YEAR.matcher(text);
    return ordinal.find() ? ofOrdinal(ordinal, text) : NamedDay.in(text, language);
  }

  private static boolean isAmerican(Matcher numbers, String language) {
    return language == null || language.equals("en") || Integer.parseInt(numbers.group(3)) > 12;
  }

  private static WrittenDay of(Matcher found, int year, int month, int day, String text) {
    int months = Integer.parseInt(found.group(month));
    int days = Integer.parseInt(found.group(day));
    boolean swapped = months > 12 && days <= 12;
    return new WrittenDay(
        fullYear(found.group(year)),
        swapped ? days : months,
        swapped ? months : days,
        without(found, text));
  }

  private static WrittenDay ofOrdinal(Matcher found, String text) {
    LocalDate date =
        Year.of(Integer.parseInt(found.group(1)))
            .atDay(Math.max(1, Math.min(365, Integer.parseInt(found.group(2)))));
    return new WrittenDay(
        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), without(found, text));
  }

  static String without(Matcher found, String text) {
    return text.substring(0, found.start()) + " " + text.substring(found.end());
  }

  /** Two digits under 90 are of this century (as other feed readers have it). */
  static int fullYear(String written) {
    int year = Integer.parseInt(written);
    if (written.length() > 2) {
      return year;
    }
    return year < 90 ? 2000 + year : 1900 + year;
  }
}
