package io.earshot.connectors.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day in a written date.
 *
 * @param hour 0 to 24, 0 when none is written
 * @param nanos fraction of the second
 * @param rest the text without the time
 */
record WrittenTime(int hour, int minute, int second, int nanos, String rest) {
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d+-])(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})?(?:[.,:](\\d{1,9})\\d*)?)?");
  private static final Pattern AFTER_NOON = Pattern.compile("(?<!\\p{L})p\\.?\\s?m\\b|μ\\.?μ");
  private static final Pattern BEFORE_NOON = Pattern.compile("(?<!\\p{L})a\\.?\\s?m\\b|π\\.?μ");

  /** The first time of day in a text of {@linkplain Notation plain notation}, or midnight. */
  static WrittenTime in(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return new WrittenTime(0, 0, 0, 0, text);
    }
    String rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
    int second = Math.min(number(clock, 3), 59);
    return new WrittenTime(
        hour(number(clock, 1), rest), number(clock, 2), second, nanos(clock.group(4)), rest);
  }

  boolean isPossible() {
    return hour < 24 ? minute < 60 : hour == 24 && minute == 0 && second == 0;
  }

  private static int hour(int written, String rest) {
    if (written < 12 && AFTER_NOON.matcher(rest).find()) {
      return written + 12;
    }
    return written == 12 && BEFORE_NOON.matcher(rest).find() ? 0 : written;
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }
}
