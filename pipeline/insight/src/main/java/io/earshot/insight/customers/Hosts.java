package io.earshot.insight.customers;

import io.earshot.connectors.Permalink;
import java.util.Locale;

/** Names of hosts in the form in which they are compared: lower case, in ASCII. */
final class Hosts {
  private static final int MOST = 253;
  private static final int MOST_OF_LABEL = 63;

  private Hosts() {}

  /** The host, or null if it is none. */
  static String find(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return isPlain(lower) ? lower : mapped(written);
  }

  /** Of any text. */
  static String mapped(String written) {
    Permalink home = Permalink.of("https://" + written);
    return home == null ? null : home.site();
  }

  /**
   * Whether it is in that form already, as most are: of a million customers the mapping of the
   * others takes minutes. The last label begins with a letter and has no hyphen.
   */
  static boolean isPlain(String host) {
    int start = 0;
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', start)) {
      if (!isLabel(host, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return start > 0
        && host.length() <= MOST
        && host.length() - start > 1
        && isLabel(host, start, host.length())
        && isLetter(host.charAt(start))
        && host.indexOf('-', start) < 0
        && !host.contains("xn--");
  }

  private static boolean isLabel(String host, int start, int end) {
    if (start == end || end - start > MOST_OF_LABEL) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char letter = host.charAt(i);
      boolean within = i > start && i < end - 1;
      boolean fits = isLetter(letter) || letter >= '0' && letter <= '9' || letter == '-' && within;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char letter) {
    return letter >= 'a' && letter <= 'z';
  }
}
