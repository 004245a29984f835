package io.earshot.search.text;

import java.util.Arrays;

/**
 * Tokens joined by spaces: what {@link StringBuilder} is, with its array open, since each token of
 * each post is written here and read from here. Not thread-safe.
 */
public final class TokenText implements CharSequence {
  private char[] units;
  private int length;

  /**
   * @param room for how many UTF-16 units, at first
   */
  TokenText(int room) {
    units = new char[room];
  }

  /** The UTF-16 units; those from {@link #length} on mean nothing. Not to be written to. */
  public char[] units() {
    return units;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return units[index];
  }

  @Override
  public String subSequence(int start, int end) {
    return new String(units, start, end - start);
  }

  @Override
  public String toString() {
    return subSequence(0, length);
  }

  void setLength(int newLength) {
    length = newLength;
  }

  void append(char unit) {
    reserve(1);
    units[length++] = unit;
  }

  void append(String text) {
    append(text, 0, text.length());
  }

  void append(String text, int start, int end) {
    reserve(end - start);
    text.getChars(start, end, units, length);
    length += end - start;
  }

  /**
   * Appends in lower case what stands before the first character that is not ASCII.
   *
   * @return where that character stands, or {@code end}
   */
  int appendPlain(String text, int start, int end) {
    reserve(end - start);
    char[] out = units;
    int at = length;
    int i = start;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        break;
      }
      out[at++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    length = at;
    return i;
  }

  /** Makes room for more units. */
  private void reserve(int more) {
    if (length + more > units.length) {
      units = Arrays.copyOf(units, Math.max(2 * units.length, length + more));
    }
  }
}
