package io.earshot.connectors.feed;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Makes the addresses in a feed absolute. */
final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");
  private static final Pattern WEB = Pattern.compile("(?i)^https?:/*");
  private static final Pattern HOST = Pattern.compile("^https?://([^/?#]*@)?[\\p{L}\\p{N}\\[%_]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Addresses() {}

  /**
   * The address, absolute if that can be.
   *
   * @param base what a relative address starts from; when null, a relative one stays as it is
   * @return null for an address of the web that is none, and for other schemes
   */
  static String resolve(String base, String address) {
    if (address == null || address.isBlank() || address.length() > Limits.FIELD) {
      return null;
    }
    String bare = SPACE.matcher(address.strip()).replaceAll(address.contains("\n") ? "" : "%20");
    if (WEB.matcher(bare).find()) {
      String url = WEB.matcher(bare).replaceFirst(isSecure(bare) ? "https://" : "http://");
      return HOST.matcher(url).find() ? url : null;
    }
    return SCHEME.matcher(bare).matches() ? null : relative(base, bare);
  }

  private static boolean isSecure(String url) {
    return url.regionMatches(true, 0, "https", 0, 5);
  }

  private static String relative(String base, String address) {
    if (address.startsWith("www.")) {
      return resolve(null, "http://" + address);
    }
    HttpUrl start = base == null ? null : HttpUrl.parse(base);
    if (start == null) {
      return address.startsWith("//") ? resolve(null, "https:" + address) : address;
    }
    HttpUrl resolved = start.resolve(address);
    return resolved == null ? null : resolved.toString();
  }

  /** An address of the web without the user name and password that may be in it. */
  static String withoutCredentials(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null ? url : parsed.newBuilder().username("").password("").build().toString();
  }

  /** Whether an address that was {@linkplain #resolve resolved} is absolute. */
  static boolean isWeb(String address) {
    return address != null && (address.startsWith("http://") || address.startsWith("https://"));
  }
}
