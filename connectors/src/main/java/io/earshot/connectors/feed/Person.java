package io.earshot.connectors.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An author as a feed names them.
 *
 * @param name display name, or their e-mail address where the feed gives nothing else; never null
 * @param url absolute, or null
 */
record Person(String name, String url) {
  private static final Pattern EMAIL =
      Pattern.compile("(mailto:)?([\\w.+%-]+@[\\w.-]+\\.[a-zA-Z]{2,})(\\?subject=\\S+)?");
  private static final Pattern AROUND_NAME = Pattern.compile("^[\\s()<>\"':,-]+|[\\s()<>\"':,-]+$");

  /**
   * The person in an RSS {@code author}: {@code ann@example.com (Ann)}, {@code Ann
   * <ann@example.com>}, or only one of the two; in plain text, or in HTML if it looks like it.
   *
   * @return null when there is nobody in it
   */
  static Person parse(String written, String url) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String line = Markup.guessed(Characters.undoDoubleEncoding(written), null).line();
    Matcher email = EMAIL.matcher(line);
    String name = email.find() ? named(line, email) : line;
    return name.isEmpty() ? null : new Person(Characters.cut(name, Limits.FIELD), url);
  }

  private static String named(String written, Matcher email) {
    String around = written.substring(0, email.start()) + " " + written.substring(email.end());
    String name = Characters.line(AROUND_NAME.matcher(around).replaceAll(""));
    return name.isEmpty() ? email.group(2) : name;
  }

  boolean isOnlyEmail() {
    return EMAIL.matcher(name).matches();
  }
}
