package io.earshot.search.query;

import java.util.List;

/**
 * A folded token of which parts are open.
 *
 * @param text {@code *} stands for any characters or none; there is one, not at the start
 */
public record WordPattern(String text) {

  /** What a wildcard asks of a token: one of these patterns. {@code acme*} finds {@code #acme1}. */
  public static List<WordPattern> of(MentionQuery.Wildcard wildcard) {
    String pattern = wildcard.pattern();
    return Character.isLetterOrDigit(pattern.codePointAt(0))
        ? List.of(new WordPattern(pattern), new WordPattern("#" + pattern))
        : List.of(new WordPattern(pattern));
  }

  /** Whether only the end is open. */
  public boolean isPrefix() {
    return text.indexOf('*') == text.length() - 1;
  }

  /** What stands before the first {@code *}. */
  public String prefix() {
    return text.substring(0, text.indexOf('*'));
  }

  /** Whether a token is of this pattern. A star first takes nothing, then one more each time. */
  public boolean matches(String token) {
    int at = 0;
    int wanted = 0;
    int star = -1;
    int starAt = 0;
    while (at < token.length()) {
      if (wanted < text.length() && text.charAt(wanted) == '*') {
        star = wanted++;
        starAt = at;
      } else if (wanted < text.length() && text.charAt(wanted) == token.charAt(at)) {
        wanted++;
        at++;
      } else if (star >= 0) {
        wanted = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    return text.substring(wanted).chars().allMatch(c -> c == '*');
  }
}
