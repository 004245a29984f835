package io.earshot.insight.customers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses in the form in which they are compared: bare, in lower case. */
public final class Emails {
  private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>");
  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s@\"(),:;<>\\[\\]]{1,64})@([^\\s@/?#]+)");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final int MAX_LENGTH = 254;
  private static final int MOST_BEFORE_HOST = 64;

  private Emails() {}

  /**
   * The address, its domain in ASCII.
   *
   * @param text as somebody writes it: also {@code Jane Doe <jane@mail.example>} and {@code
   *     mailto:jane@mail.example?subject=…}; never null
   * @throws RefusedValueException if it is none
   */
  public static String of(String text) {
    int at = text.indexOf('@');
    String host = text.substring(at + 1).toLowerCase(Locale.ROOT);
    return isPlain(text, at) && Hosts.isPlain(host)
        ? text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + host
        : made(text);
  }

  /** Whether nothing before the host is to be looked at more closely, as in most. */
  private static boolean isPlain(String text, int at) {
    if (at < 1 || at > MOST_BEFORE_HOST || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      char letter = text.charAt(i);
      boolean plain =
          letter >= 'a' && letter <= 'z'
              || letter >= 'A' && letter <= 'Z'
              || letter >= '0' && letter <= '9'
              || "._+-".indexOf(letter) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Of any text. */
  static String made(String text) {
    Matcher address = ADDRESS.matcher(bare(text));
    String domain = address.matches() ? domain(address.group(2)) : null;
    if (domain == null || address.group(1).length() + domain.length() >= MAX_LENGTH) {
      throw new RefusedValueException(
          text, "is no e-mail address: write it like jane@mail.example");
    }
    return address.group(1).toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /** The address, or nothing if it is none. */
  public static Optional<String> find(String text) {
    return text == null ? Optional.empty() : RefusedValueException.unlessRefused(() -> of(text));
  }

  private static String bare(String text) {
    String line = Written.line(text);
    Matcher brackets = IN_BRACKETS.matcher(line == null ? "" : line);
    String address = brackets.matches() ? brackets.group(1).strip() : line == null ? "" : line;
    return address.regionMatches(true, 0, "mailto:", 0, 7)
        ? address.substring(7).split("\\?", 2)[0]
        : address;
  }

  private static String domain(String written) {
    String host = Hosts.find(written);
    return host != null && DOMAIN.matcher(host).matches() ? host : null;
  }
}
