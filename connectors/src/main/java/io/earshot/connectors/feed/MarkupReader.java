package io.earshot.connectors.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pull reader for XML as it is found, not as it should be: it never fails. A stray {@code <} or
 * {@code &} is text, a broken tag ends where the next begins, a declaration may stand anywhere, and
 * a DOCTYPE is skipped unread.
 *
 * <p>Tags are reported as they stand; whether they balance is for {@link XmlReader} to see. A
 * well-formed document gives what any XML parser gives, but for defaults and entities of a DTD.
 */
final class MarkupReader {
  /** What {@link #next} has found. */
  enum Token {
    START,
    END,
    TEXT,
    DONE
  }

  private static final String CDATA = "<![CDATA[";

  private final String source;
  private final List<String> attributes = new ArrayList<>();
  private int position;
  private int tokenStart;
  private boolean selfClosed;
  private String name;
  private String text;

  MarkupReader(String source) {
    this.source = source;
  }

  /** Moves to the next token. */
  Token next() {
    if (selfClosed) {
      selfClosed = false;
      tokenStart = position;
      return Token.END;
    }
    while (position < source.length()) {
      tokenStart = position;
      Token token = isMarkup(position) ? markup() : characters();
      if (token != null) {
        return token;
      }
    }
    tokenStart = position;
    return Token.DONE;
  }

  /** Name of the tag as it is written, in lower case. */
  String name() {
    return name;
  }

  /** Attributes of the start tag: name in lower case, value, name, value… */
  List<String> attributes() {
    return attributes;
  }

  /** The text, with its references decoded. */
  String text() {
    return text;
  }

  /** Where the token starts in the source. */
  int tokenStart() {
    return tokenStart;
  }

  /** Where the next token starts in the source. */
  int position() {
    return position;
  }

  /** Goes on reading at {@code start}, where a token starts. */
  void moveTo(int start) {
    position = start;
    selfClosed = false;
  }

  /** The source between two places, unread. */
  String source(int start, int end) {
    return source.substring(start, end);
  }

  /** Line number of a place in the source, counted from 1. */
  int line(int place) {
    return 1 + (int) source.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  private boolean isMarkup(int at) {
    if (source.charAt(at) != '<' || at + 1 == source.length()) {
      return false;
    }
    char next = source.charAt(at + 1);
    return next == '/' ? isNameStart(at + 2) : next == '!' || next == '?' || isNameStart(at + 1);
  }

  private boolean isNameStart(int at) {
    return at < source.length()
        && (Character.isLetter(source.charAt(at)) || source.charAt(at) == '_');
  }

  private Token characters() {
    int end = source.indexOf('<', position);
    while (end >= 0 && !isMarkup(end)) {
      end = source.indexOf('<', end + 1);
    }
    position = end < 0 ? source.length() : end;
    text = References.decode(source.substring(tokenStart, position));
    return Token.TEXT;
  }

  /** The token of the markup at the position, or null when it is none of interest. */
  private Token markup() {
    return switch (source.charAt(position + 1)) {
      case '!' -> declaration();
      case '?' -> skipTo("?>");
      case '/' -> endTag();
      default -> startTag();
    };
  }

  private Token declaration() {
    if (source.startsWith(CDATA, position)) {
      int end = source.indexOf("]]>", position);
      text = source.substring(position + CDATA.length(), end < 0 ? source.length() : end);
      position = end < 0 ? source.length() : end + 3;
      return Token.TEXT;
    }
    if (source.startsWith("<!--", position)) {
      return skipTo("-->");
    }
    return source.regionMatches(true, position, "<!doctype", 0, 9) ? doctype() : skipTo(">");
  }

  private Token skipTo(String terminator) {
    int end = source.indexOf(terminator, position);
    if (end < 0 && terminator.length() > 1) {
      return skipTo(">");
    }
    position = end < 0 ? source.length() : end + terminator.length();
    return null;
  }

  /** Skips a document type declaration with its internal subset. */
  private Token doctype() {
    int depth = 0;
    char quote = 0;
    for (int i = position; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        position = i + 1;
        return null;
      }
    }
    return skipTo(">");
  }

  private Token endTag() {
    position += 2;
    name = name(">");
    int end = source.indexOf('>', position);
    int next = source.indexOf('<', position);
    if (end < 0 || (next >= 0 && next < end)) {
      position = next < 0 ? source.length() : next;
    } else {
      position = end + 1;
    }
    return Token.END;
  }

  private Token startTag() {
    position++;
    name = name("/>");
    attributes.clear();
    while (attribute()) {
      // one more was read
    }
    return Token.START;
  }

  /** Reads to the next attribute and over it; false when the tag is at its end. */
  private boolean attribute() {
    skipSpace();
    if (position >= source.length()) {
      attributes.clear(); // where the source breaks off, the last value may lack its end
      return false;
    }
    if (source.charAt(position) == '<') {
      return false;
    }
    char c = source.charAt(position);
    if (c == '>') {
      position++;
      return false;
    }
    if (c == '/' || c == '=' || c == '"' || c == '\'') {
      position++;
      selfClosed = c == '/' && position < source.length() && source.charAt(position) == '>';
      return true;
    }
    attributes.add(name("=/>"));
    attributes.add(value());
    return true;
  }

  private String value() {
    skipSpace();
    if (position >= source.length() || source.charAt(position) != '=') {
      return "";
    }
    position++;
    skipSpace();
    if (position >= source.length()) {
      return "";
    }
    char quote = source.charAt(position);
    return quote == '"' || quote == '\'' ? quoted(quote) : References.decode(unquoted());
  }

  private String quoted(char quote) {
    int start = position + 1;
    int end = source.indexOf(quote, start);
    if (end < 0) {
      int tagEnd = source.indexOf('>', start);
      position = tagEnd < 0 ? source.length() : tagEnd;
      return References.decode(source.substring(start, position));
    }
    position = end + 1;
    return References.decode(source.substring(start, end));
  }

  private String unquoted() {
    int start = position;
    while (position < source.length() && !isSpace(position) && source.charAt(position) != '>') {
      position++;
    }
    return source.substring(start, position);
  }

  /** A name, ended by white space, {@code <} or one of the given characters. */
  private String name(String endings) {
    int start = position;
    while (position < source.length()
        && !isSpace(position)
        && source.charAt(position) != '<'
        && endings.indexOf(source.charAt(position)) < 0) {
      position++;
    }
    return source.substring(start, position).toLowerCase(Locale.ROOT);
  }

  private void skipSpace() {
    while (position < source.length() && isSpace(position)) {
      position++;
    }
  }

  private boolean isSpace(int at) {
    return source.charAt(at) <= ' ';
  }
}
