package io.earshot.insight.customers;

import io.earshot.connectors.Permalink;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hosts in the form in which they are compared: lower case, in ASCII. */
final class Hosts {
  /** What most are already; of a million customers the mapping of the others takes minutes. */
  private static final Pattern PLAIN =
      Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9]{1,62}");

  private Hosts() {}

  /** The host, or null if it is none. */
  static String find(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (PLAIN.matcher(lower).matches() && !lower.contains("xn--")) {
      return lower;
    }
    Permalink home = Permalink.of("https://" + written);
    return home == null ? null : home.site();
  }
}
