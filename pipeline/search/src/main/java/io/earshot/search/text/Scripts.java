package io.earshot.search.text;

import com.ibm.icu.text.UnicodeSet;

/** What the tokeniser asks of a character. */
final class Scripts {
  /**
   * Scripts written without spaces between words, and Hangul, which joins particles to them. Their
   * letters are tokens of their own: what a reader takes for a word is then found as a phrase,
   * wherever it stands, by every back end alike and without a dictionary.
   */
  private static final UnicodeSet UNSPACED =
      new UnicodeSet(
              "[[:L:]&[[:sc=Han:][:sc=Hiragana:][:sc=Katakana:][:sc=Hangul:][:sc=Thai:][:sc=Lao:]"
                  + "[:sc=Khmer:][:sc=Myanmar:]\\u30FC\\uFF70]]")
          .freeze();

  /** The first character of {@link #UNSPACED}. */
  private static final int FIRST_UNSPACED = UNSPACED.charAt(0);

  private static final int FIRST_MARK = 0x300;

  private Scripts() {}

  static boolean isUnspaced(int codePoint) {
    return codePoint >= FIRST_UNSPACED && UNSPACED.contains(codePoint);
  }

  /** Marks, and the letters that Unicode composes with the one before: jamo, half-width voicing. */
  private static final UnicodeSet JOINED =
      new UnicodeSet("[[:M:]\\u1160-\\u11FF\\uD7B0-\\uD7FF\\uFF9E\\uFF9F]").freeze();

  /** Whether a character belongs to the letter before it. */
  static boolean isJoined(int codePoint) {
    return codePoint >= FIRST_MARK && JOINED.contains(codePoint);
  }

  /** Apostrophes and colons, which annex 29 keeps inside words. */
  static boolean isCut(char c) {
    return switch (c) {
      case '\'', '\u2018', '\u2019', '\uFF07', ':', '\uFE13', '\uFE55', '\uFF1A' -> true;
      default -> false;
    };
  }

  /** Whether it is a letter that can stand alone. */
  static boolean isLetter(int codePoint) {
    return Character.isLetter(codePoint) && !isJoined(codePoint);
  }

  /** Whether a word can stand on: a letter, a digit or an underscore. */
  static boolean isWord(int codePoint) {
    return codePoint == '_' || Character.isLetterOrDigit(codePoint);
  }

  /** Whether a hashtag, a handle or an address may start here: not inside a word. */
  static boolean isFree(String text, int at) {
    int before = at;
    while (before > 0) {
      int codePoint = text.codePointBefore(before);
      if (!isJoined(codePoint)) {
        return !isWord(codePoint) || isUnspaced(codePoint);
      }
      before -= Character.charCount(codePoint);
    }
    return true;
  }
}
