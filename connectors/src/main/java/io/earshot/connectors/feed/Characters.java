package io.earshot.connectors.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Repairs characters that no text should hold. */
final class Characters {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Characters() {}

  /**
   * The text without NUL and other control characters, byte order marks, soft hyphens and lone
   * surrogates; U+0080 to U+009F, which nobody means, become what windows-1252 has there.
   */
  static String clean(String text) {
    int first = 0;
    while (first < text.length() && isFine(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (isFine(text, i)) {
        cleaned.append(text.charAt(i));
      } else {
        repair(text.charAt(i), cleaned);
      }
    }
    return cleaned.toString();
  }

  private static boolean isFine(String text, int index) {
    char c = text.charAt(index);
    if (c < 0x7F) {
      return c >= ' ' || c == '\n' || c == '\t' || c == '\r';
    }
    if (Character.isSurrogate(c)) {
      return isPaired(text, index);
    }
    return c > 0x9F && c != '\u00AD' && c != '\uFEFF' && c < '\uFFFE';
  }

  private static boolean isPaired(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }

  private static void repair(char broken, StringBuilder cleaned) {
    if (broken >= 0x80 && broken <= 0x9F) {
      String meant = new String(new byte[] {(byte) broken}, WINDOWS_1252);
      cleaned.append(meant.charAt(0) == broken || meant.equals("\uFFFD") ? "" : meant);
    } else if (Character.isSurrogate(broken)) {
      cleaned.append('\uFFFD');
    }
  }

  /**
   * Undoes a double encoding: UTF-8 that was taken for ISO 8859-1 and encoded again ({@code Ã©} for
   * {@code é}). Text that is anything else is returned as it is.
   */
  static String undoDoubleEncoding(String text) {
    return mayBeDoublyEncoded(text) ? decodedTwice(text) : text;
  }

  private static boolean mayBeDoublyEncoded(String text) {
    boolean suspicious = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return false;
      }
      suspicious |= c >= 0xC2 && c <= 0xF4;
    }
    return suspicious;
  }

  private static String decodedTwice(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return decoded.toString();
    } catch (CharacterCodingException notUtf8) {
      return text;
    }
  }

  /** All white space folded to single spaces, none at the ends. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = !line.isEmpty();
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /** At most {@code length} characters of the text, never half a surrogate pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
