package io.earshot.nlp.text;

/**
 * Walks over the tokens of a text. Makes no strings; not thread-safe, one per text.
 *
 * <pre>{@code
 * Tokens tokens = new Tokens(text);
 * while (tokens.next()) {
 *   if (tokens.kind() == Token.WORD) …text.charAt(tokens.start())…
 * }
 * }</pre>
 */
public final class Tokens {
  private final String text;
  private int start;
  private int end;
  private Token kind;

  public Tokens(String text) {
    this.text = text;
  }

  /** Moves to the next token; false when there is none. */
  public boolean next() {
    start = end;
    while (start < text.length()) {
      int character = text.codePointAt(start);
      kind = kindAt(character);
      if (kind != null) {
        end = endOf(character);
        return true;
      }
      start += Character.charCount(character);
    }
    end = start;
    return false;
  }

  public Token kind() {
    return kind;
  }

  /** Offset of its first UTF-16 unit. */
  public int start() {
    return start;
  }

  /** Offset after its last UTF-16 unit. */
  public int end() {
    return end;
  }

  private Token kindAt(int character) {
    if (Letters.inWord(character)) {
      return linkStarts(character) ? Token.LINK : Token.WORD;
    }
    if (character == '@' && wordFollows()) {
      return Token.HANDLE;
    }
    if (character == '#' && wordFollows()) {
      return Token.TAG;
    }
    if (Letters.punctuation(character)) {
      return Token.PUNCTUATION;
    }
    return Letters.symbol(character) ? Token.SYMBOL : null;
  }

  private int endOf(int character) {
    int after = start + Character.charCount(character);
    return switch (kind) {
      case WORD -> endOfWord(after);
      case LINK -> endOfLink(after);
      case HANDLE -> endOfHandle(after);
      case TAG -> endOfTag(after);
      case SYMBOL -> after;
      case PUNCTUATION -> endOfPunctuation(after);
    };
  }

  private boolean linkStarts(int character) {
    return switch (character) {
      case 'h', 'H' -> begins("http://") || begins("https://");
      case 'w', 'W' -> begins("www.");
      default -> false;
    };
  }

  private boolean begins(String prefix) {
    return text.regionMatches(true, start, prefix, 0, prefix.length());
  }

  private boolean wordFollows() {
    return start + 1 < text.length() && Letters.inWord(text.codePointAt(start + 1));
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!Letters.inWord(character) && !apostropheInside(at)) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private boolean apostropheInside(int at) {
    return Letters.apostrophe(text.charAt(at))
        && at + 1 < text.length()
        && Letters.inWord(text.codePointAt(at + 1));
  }

  private int endOfLink(int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A dot or hyphen belongs to a handle only before another letter. */
  private int endOfHandle(int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean joins = character == '.' || character == '-' || character == '@';
      if (joins ? !inWordAt(at + 1) : !(Letters.inWord(character) || character == '_')) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private boolean inWordAt(int at) {
    return at < text.length() && Letters.inWord(text.codePointAt(at));
  }

  private int endOfTag(int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!Letters.inWord(character) && character != '_') {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private int endOfPunctuation(int from) {
    int at = from;
    while (at < text.length() && Letters.punctuation(text.charAt(at)) && !opensName(at)) {
      at++;
    }
    return emoticonEnds(at) ? at + 1 : at;
  }

  private boolean opensName(int at) {
    char character = text.charAt(at);
    return (character == '@' || character == '#') && inWordAt(at + 1);
  }

  /** {@code :D}, {@code ;-P}, {@code <3}: the mouth is a letter or digit that stands alone. */
  private boolean emoticonEnds(int at) {
    char eyes = text.charAt(start);
    return (eyes == ':' || eyes == ';' || eyes == '=' || eyes == '<')
        && at < text.length()
        && "DPpOo3sSxX".indexOf(text.charAt(at)) >= 0
        && !inWordAt(at + 1);
  }
}
