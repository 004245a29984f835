package io.earshot.connectors.article;

import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** Tells links within a site from links to others. */
final class Site {
  private final String name;
  private final Map<String, Boolean> others = new HashMap<>();

  /**
   * @param url any address of the site
   */
  Site(String url) {
    name = name(url);
  }

  /** Whether an address, as it stands in a link, leads to another site. */
  boolean isOther(String address) {
    String host = host(address.strip());
    return host != null && others.computeIfAbsent(host, h -> !name("https://" + h).equals(name));
  }

  /** The host an absolute address starts with, or null. */
  private static String host(String address) {
    int start = address.indexOf("//") + 2;
    if (start != 2 && !address.startsWith("http")) {
      return null;
    }
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return start < 2 ? null : address.substring(start, end);
  }

  /** The domain that was registered, or the whole host where it is an IP address or a local one. */
  private static String name(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      return "";
    }
    String domain = parsed.topPrivateDomain();
    return domain == null ? parsed.host() : domain;
  }
}
