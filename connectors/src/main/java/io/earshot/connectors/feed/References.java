package io.earshot.connectors.feed;

import org.jsoup.nodes.Entities;

/**
 * Decodes character references the way feeds use them: HTML's named ones though XML does not know
 * them, and numeric ones that mean windows-1252.
 *
 * <p>A named reference needs its semicolon: {@code ?a=1&copy=2} is an unescaped ampersand, not ©.
 * Nothing is ever expanded from a DTD, so entity bombs have nothing to explode.
 */
final class References {
  private static final int LONGEST_NAME = 32;

  private References() {}

  /** The text with its references decoded; what is no reference stays as it is. */
  static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (ampersand >= 0) {
      decoded.append(text, from, ampersand);
      from = reference(text, ampersand, decoded);
      ampersand = text.indexOf('&', from);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** Appends what the reference at {@code start} stands for and returns where the text goes on. */
  private static int reference(String text, int start, StringBuilder decoded) {
    return text.startsWith("&#", start)
        ? numeric(text, start, decoded)
        : named(text, start, decoded);
  }

  private static int named(String text, int start, StringBuilder decoded) {
    int semicolon = text.indexOf(';', start);
    if (semicolon > start + 1 && semicolon - start <= LONGEST_NAME) {
      String name = text.substring(start + 1, semicolon);
      String value = name.equals("apos") ? "'" : Entities.getByName(name);
      if (!value.isEmpty()) {
        decoded.append(value);
        return semicolon + 1;
      }
    }
    decoded.append('&');
    return start + 1;
  }

  private static int numeric(String text, int start, StringBuilder decoded) {
    boolean hexadecimal =
        start + 2 < text.length() && Character.toLowerCase(text.charAt(start + 2)) == 'x';
    int digits = start + (hexadecimal ? 3 : 2);
    int end = digits;
    int radix = hexadecimal ? 16 : 10;
    while (end < text.length() && Character.digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    if (end == digits) {
      decoded.append('&');
      return start + 1;
    }
    appendCodePoint(text.substring(digits, end), radix, decoded);
    return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
  }

  private static void appendCodePoint(String digits, int radix, StringBuilder decoded) {
    try {
      int codePoint = Integer.parseInt(digits, radix);
      decoded.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : '\uFFFD');
    } catch (NumberFormatException tooLarge) {
      decoded.append('\uFFFD');
    }
  }
}
