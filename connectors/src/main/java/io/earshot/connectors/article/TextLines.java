package io.earshot.connectors.article;

/** Collects text while collapsing white space and repeated separators. */
final class TextLines {
  private static final int BLANK_LINE = 2;
  private final StringBuilder text = new StringBuilder();
  private int breaks;
  private boolean space;

  /** Asks for at least this many line breaks before whatever comes next. */
  void separate(int atLeast) {
    breaks = Math.max(breaks, atLeast);
  }

  /** One more line break before whatever comes next, up to a blank line. */
  void lineBreak() {
    breaks = Math.min(breaks + 1, BLANK_LINE);
  }

  /** Adds running text: white space is collapsed, soft hyphens are dropped. */
  void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      append(words.charAt(i));
    }
  }

  /** Adds preformatted text: its line breaks are kept. */
  void appendLines(String lines) {
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) == '\n') {
        lineBreak();
      } else {
        append(lines.charAt(i));
      }
    }
  }

  private void append(char character) {
    if (isSpace(character)) {
      space = true;
    } else if (!isInvisible(character)) {
      separateNow();
      text.append(character);
    }
  }

  private void separateNow() {
    if (!text.isEmpty() && breaks > 0) {
      text.append(breaks == 1 ? "\n" : "\n\n");
    } else if (!text.isEmpty() && space) {
      text.append(' ');
    }
    breaks = 0;
    space = false;
  }

  /** White space of every kind, no-break space included. */
  private static boolean isSpace(char character) {
    return character <= ' ' || character == '\u00a0' || Character.isWhitespace(character);
  }

  /** Soft hyphen, zero-width space and byte order mark: they only tell where a line may break. */
  private static boolean isInvisible(char character) {
    return character == '\u00ad' || character == '\u200b' || character == '\ufeff';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
