package io.earshot.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of an address is compared: host and path, without what two links to a page differ in. */
public final class Addresses {
  private Addresses() {}

  /**
   * An address without scheme, {@code www.}, fragment and closing slash; the host in lower case.
   */
  public static String key(String address) {
    String rest = withoutPrefix(withoutPrefix(address.strip(), "https://"), "http://");
    rest = withoutPrefix(rest, "www.");
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int host = hostEnd(rest);
    String path = rest.substring(host);
    return rest.substring(0, host).toLowerCase(Locale.ROOT)
        + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** The host of a {@link #key}. */
  public static String host(String key) {
    return key.substring(0, hostEnd(key));
  }

  /** The host of a {@link #key} and the domains above it. */
  public static List<String> domains(String key) {
    List<String> domains = new ArrayList<>();
    String domain = host(key);
    while (!domain.isEmpty()) {
      domains.add(domain);
      domain =
          domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1);
    }
    return domains;
  }

  private static int hostEnd(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == '/' || address.charAt(i) == '?') {
        return i;
      }
    }
    return address.length();
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length())
        ? text.substring(prefix.length())
        : text;
  }
}
