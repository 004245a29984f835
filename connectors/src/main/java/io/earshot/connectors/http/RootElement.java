package io.earshot.connectors.http;

/** Finds the first element of XML or HTML without parsing it. */
final class RootElement {
  private RootElement() {}

  /**
   * The name of the first element as it is written, prefix included; {@code html} for an HTML
   * doctype; null when there is none. Text, comments, processing instructions and doctypes before
   * it are passed over.
   */
  static String of(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
        return "html";
      }
      int end = endOfMarkup(text, at);
      if (end < 0) {
        return nameAt(text, at + 1);
      }
      at = text.indexOf('<', end);
    }
    return null;
  }

  /** Where the comment, instruction or doctype at this place ends, or -1 if it is none of these. */
  private static int endOfMarkup(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at + 4);
    }
    if (text.startsWith("<?", at)) {
      return after(text, "?>", at + 2);
    }
    if (text.startsWith("<!", at)) {
      return endOfDoctype(text, at);
    }
    boolean named = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return named ? -1 : at + 1;
  }

  private static int endOfDoctype(String text, int at) {
    int subset = text.indexOf('[', at);
    int end = after(text, ">", at);
    return subset < 0 || subset > end ? end : after(text, "]", subset);
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static String nameAt(String text, int from) {
    int to = from;
    while (to < text.length() && isNamePart(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-';
  }
}
