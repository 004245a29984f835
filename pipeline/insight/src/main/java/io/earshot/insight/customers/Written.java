package io.earshot.insight.customers;

import java.text.Normalizer;

/** What people write, without what cannot be seen. */
final class Written {
  private static final int MOST = 300;

  private Written() {}

  /**
   * One line in Unicode's NFC, without control and format characters, single spaces between words.
   *
   * @param text or null
   * @return null if nothing is left
   */
  static String line(String text) {
    return text == null ? null : isLine(text) ? text : made(text);
  }

  /** Whether it is one already, as most are: of a million customers the rest takes seconds. */
  private static boolean isLine(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter > '~' || letter == ' ' && blank) {
        return false;
      }
      blank = letter == ' ';
    }
    return !blank;
  }

  /** Makes one of any text. */
  static String made(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder line = new StringBuilder(composed.length());
    composed.codePoints().forEach(point -> append(line, point));
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == ' '
        ? emptyIsNull(line.substring(0, end - 1))
        : emptyIsNull(line.toString());
  }

  /**
   * A line that a person can read at a glance.
   *
   * @throws RefusedValueException if it is longer than {@value #MOST} characters
   */
  static String shortLine(String text) {
    String line = line(text);
    if (line != null && line.length() > MOST) {
      throw new RefusedValueException(text, "has more than %d characters".formatted(MOST));
    }
    return line;
  }

  private static void append(StringBuilder line, int point) {
    if (isBlank(point)) {
      if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (!isInvisible(point)) {
      line.appendCodePoint(point);
    }
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  private static String emptyIsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
