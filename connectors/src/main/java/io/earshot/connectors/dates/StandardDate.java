package io.earshot.connectors.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The two notations that the formats ask for, and most feeds have. */
final class StandardDate {
  private static final int WEEKDAY = "Tue, ".length();

  private StandardDate() {}

  /**
   * The instant, or null when the text is in neither RFC 1123 nor ISO 8601 as Java knows them. A
   * wrong day of the week does not matter.
   */
  static Instant parse(String text) {
    try {
      if (isIso(text)) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
      }
      return isRfc(text)
          ? DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.substring(WEEKDAY), Instant::from)
          : null;
    } catch (DateTimeException another) {
      return null;
    }
  }

  private static boolean isIso(String text) {
    return text.length() >= 20 && text.charAt(4) == '-' && text.charAt(10) == 'T';
  }

  private static boolean isRfc(String text) {
    int length = text.length();
    return length >= 28
        && text.startsWith(", ", 3)
        && (text.endsWith(" GMT") || "+-".indexOf(text.charAt(length - 5)) >= 0);
  }
}
