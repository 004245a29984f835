package io.earshot.nlp.text;

/** Kinds of characters (Unicode general categories), the usual ones decided fast. */
public final class Letters {
  private Letters() {}

  /** Letters, digits and the marks that combine with them. */
  public static boolean inWord(int character) {
    if (character < 128) {
      return (character >= 'a' && character <= 'z')
          || (character >= 'A' && character <= 'Z')
          || (character >= '0' && character <= '9');
    }
    return Character.isLetterOrDigit(character) || mark(character);
  }

  /** Variation selectors are marks too, but they belong to emoji. */
  private static boolean mark(int character) {
    int type = Character.getType(character);
    return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && (character & 0xFFFFF0) != 0xFE00;
  }

  /** The straight one and the two that typography uses. */
  public static boolean apostrophe(int character) {
    return character == '\'' || character == '\u2019' || character == '\u02BC';
  }

  /** What is written between words, with {@code $}, {@code +}, {@code <} and their like. */
  public static boolean punctuation(int character) {
    if (character < 128) {
      return character > ' ' && character < 127 && !inWord(character);
    }
    return switch (Character.getType(character)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Emoji and other pictographs. */
  public static boolean symbol(int character) {
    return character >= 128 && Character.getType(character) == Character.OTHER_SYMBOL;
  }

  /** Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Chinese characters. */
  public static boolean unspaced(int character) {
    return character >= 0x0E00
        && (character < 0x0F00
            || between(character, 0x1000, 0x109F)
            || between(character, 0x1780, 0x17FF)
            || between(character, 0x3040, 0x30FF)
            || Character.isIdeographic(character));
  }

  private static boolean between(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
