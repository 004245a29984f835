package io.earshot.search.text;

/**
 * A stretch of text that is one token by our rules, not by Unicode's: hashtag, handle, address.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param from where the part that is searched for starts: of an address, the host
 * @param to where that part ends, exclusive
 */
record Special(int start, int end, int from, int to) {
  /** Which ASCII characters {@link #at} looks at. */
  private static final boolean[] STARTS = new boolean[0x80];

  static {
    "#@hHwW".chars().forEach(c -> STARTS[c] = true);
  }

  void addTo(Tokens tokens, String text) {
    tokens.add(text, start, end, from, to, Folding::append);
  }

  boolean isUnspacedTag(String text) {
    return (text.charAt(start) == '#' || text.charAt(start) == '\uFF03')
        && text.substring(start, end).codePoints().anyMatch(Scripts::isUnspaced);
  }

  /** The first one in a stretch of text, or null. */
  static Special next(String text, int from, int length) {
    for (int i = from; i < length; i++) {
      Special special = mayStart(text.charAt(i)) ? at(text, i, length) : null;
      if (special != null) {
        return special;
      }
    }
    return null;
  }

  /** All characters of a text are asked. */
  private static boolean mayStart(char c) {
    return c < 0x80 ? STARTS[c] : c >= '\uFF03';
  }

  private static Special at(String text, int i, int length) {
    return switch (text.charAt(i)) {
      case '#', '\uFF03' -> Scripts.isFree(text, i) ? hashtag(text, i, length) : null;
      case '@', '\uFF20' -> Scripts.isFree(text, i) ? handle(text, i, length) : null;
      case 'h', 'H' -> isNext(text, i, 't', length) ? freeAddress(text, i, length) : null;
      case 'w', 'W' -> isNext(text, i, 'w', length) ? freeAddress(text, i, length) : null;
      default -> null;
    };
  }

  /** Few words go on like {@code http} or {@code www}. */
  private static boolean isNext(String text, int i, char letter, int length) {
    return i + 1 < length && (text.charAt(i + 1) | 0x20) == letter;
  }

  private static Special freeAddress(String text, int i, int length) {
    return Scripts.isFree(text, i) ? address(text, i, length) : null;
  }

  /** At least one letter is asked for: {@code #1} is a rank, not a tag. */
  private static Special hashtag(String text, int start, int length) {
    int end = wordEnd(text, start + 1, length);
    boolean named = text.substring(start + 1, end).codePoints().anyMatch(Scripts::isLetter);
    return named ? new Special(start, end, start, end) : null;
  }

  private static int wordEnd(String text, int from, int length) {
    int i = from;
    while (i < length) {
      int codePoint = text.codePointAt(i);
      if (!Scripts.isWord(codePoint) && !(i > from && Scripts.isJoined(codePoint))) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return Math.min(i, length);
  }

  /** {@code @name}, with the host behind it where one is: {@code @name@host}. */
  private static Special handle(String text, int start, int length) {
    int end = hostEnd(text, start + 1, length);
    if (end == start + 1) {
      return null;
    }
    if (end + 1 < length && text.charAt(end) == '@') {
      int hostEnd = hostEnd(text, end + 1, length);
      end = hostEnd > end + 1 ? hostEnd : end;
    }
    return new Special(start, end, start, end);
  }

  private static Special address(String text, int start, int length) {
    int host = start + schemeLength(text, start);
    int from = host + (text.regionMatches(true, host, "www.", 0, 4) ? 4 : 0);
    if (from == start) {
      return null;
    }
    int to = hostEnd(text, from, length);
    return to == from ? null : new Special(start, addressEnd(text, to, length), from, to);
  }

  private static int schemeLength(String text, int start) {
    if (text.regionMatches(true, start, "https://", 0, 8)) {
      return 8;
    }
    return text.regionMatches(true, start, "http://", 0, 7) ? 7 : 0;
  }

  /** Letters, digits, underscores; dots and hyphens between them. */
  private static int hostEnd(String text, int from, int length) {
    int end = from;
    for (int i = from; i < length; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isName(codePoint) || end > from && Scripts.isJoined(codePoint)) {
        end = Math.min(i, length);
      } else if (codePoint != '.' && codePoint != '-' || end == from) {
        return end;
      }
    }
    return end;
  }

  private static boolean isName(int codePoint) {
    return Scripts.isWord(codePoint) && !Scripts.isUnspaced(codePoint);
  }

  /** Where an address ends: what follows without a space in another script is text again. */
  private static int addressEnd(String text, int from, int length) {
    int i = from;
    while (i < length && isAddress(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
  }
}
