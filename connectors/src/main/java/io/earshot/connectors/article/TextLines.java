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
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char character = words.charAt(i);
      boolean blank = isSpace(character);
      if (blank || isInvisible(character)) {
        append(words, from, i);
        space |= blank;
        from = i + 1;
      }
    }
    append(words, from, words.length());
  }

  /** Adds preformatted text: its line breaks are kept. */
  void appendLines(String lines) {
    int from = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
      append(lines.substring(from, end));
      lineBreak();
      from = end + 1;
    }
    append(lines.substring(from));
  }

  private void append(String words, int start, int end) {
    if (start < end) {
      separateNow();
      text.append(words, start, end);
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
