package io.earshot.search.text;

/** Halves of surrogate pairs, which hostile JSON brings and UTF-8 does not have. */
public final class Surrogates {
  private static final int REPLACEMENT = 0xFFFD;

  private Surrogates() {}

  /** The text with U+FFFD in place of each single half, as a decoder would have it. */
  public static String paired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isHalf(text.codePointAt(i))) {
          return replaced(text);
        }
        i++;
      }
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String replaced(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints().map(c -> isHalf(c) ? REPLACEMENT : c).forEach(replaced::appendCodePoint);
    return replaced.toString();
  }
}
