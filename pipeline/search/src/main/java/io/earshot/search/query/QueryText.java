package io.earshot.search.query;

import io.earshot.search.QueryException;

/** The text of a query and how far it is read. */
final class QueryText {
  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  void skipSpace() {
    while (!isAtEnd() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Whether white space or the end comes next. */
  boolean isAtSpace() {
    return isAtEnd() || isSpace(text.charAt(at));
  }

  boolean isAt(String expected) {
    return text.startsWith(expected, at);
  }

  boolean isAtQuote() {
    return !isAtEnd() && isQuote(text.charAt(at));
  }

  /** Takes a text if it comes next. */
  boolean take(String expected) {
    boolean there = isAt(expected);
    if (there) {
      at += expected.length();
    }
    return there;
  }

  boolean isAt(Operator operator) {
    int end = at + operator.name().length();
    return isAt(operator.name()) && (end == text.length() || !isWord(text.charAt(end)));
  }

  boolean take(Operator operator) {
    return isAt(operator) && take(operator.name());
  }

  /** Gives back the character taken last. */
  void back() {
    at--;
  }

  /** Takes {@code name:} if letters and a colon come next, but no address; else gives null. */
  String takeFieldName() {
    int end = at;
    while (end < text.length() && isNameLetter(text.charAt(end))) {
      end++;
    }
    if (end == at || !text.startsWith(":", end) || text.startsWith("://", end)) {
      return null;
    }
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  /** Takes what stands up to white space, a parenthesis or a quote. */
  String takeWord() {
    int start = at;
    while (!isAtEnd() && isWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes what stands between quotes; a backslash takes the character after it as it is. */
  String takeQuoted() throws QueryException {
    int start = at;
    boolean straight = text.charAt(at++) == '"';
    StringBuilder quoted = new StringBuilder();
    while (!isAtEnd()) {
      char c = text.charAt(at++);
      if (c == '"' || !straight && isQuote(c)) {
        return quoted.toString();
      }
      quoted.append(c == '\\' && !isAtEnd() ? text.charAt(at++) : c);
    }
    throw error(start, "the quote that opens here is not closed: add \" at its end");
  }

  /** Takes what stands up to a closing bracket, with the bracket. */
  String takeBracketed() throws QueryException {
    int start = at;
    while (!isAtEnd()) {
      char c = text.charAt(at++);
      if (c == ']' || c == '}') {
        return text.substring(start, at);
      }
    }
    throw error(start, "the range that opens here is not closed: write [2026-01-01 TO 2026-02-01]");
  }

  /**
   * @param where offset of the fault
   */
  QueryException error(int where, String message) {
    return new QueryException(message, text.codePointCount(0, where) + 1);
  }

  QueryException error(String message) {
    return error(at, message);
  }

  private static boolean isNameLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isWord(char c) {
    return !isSpace(c) && c != '(' && c != ')' && !isQuote(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Also the quotes that phones and word processors put. */
  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u201F';
  }
}
