package io.earshot.insight.customers;

import io.earshot.connectors.Permalink;
import io.earshot.search.query.Addresses;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of sites and pages in the form in which they are compared. */
public final class Sites {
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern STARTS_WITH_DOMAIN =
      Pattern.compile("[^\\s/?#@:]+\\.[^\\s/?#@:.]{2,}(:\\d+)?([/?#].*)?");

  /** No segment begins with a dot, because some of those mean another place. */
  private static final Pattern PLAIN_PATH = Pattern.compile("(?:/[\\w@~-][\\w@~.-]*+)*+");

  /** Longer ids are shortened. */
  private static final int MOST_PLAIN = 500;

  private Sites() {}

  /**
   * Host, port if it is none of the usual ones, and path, in lower case: without scheme, {@code
   * www.}, slash at the end, fragment and what only tells where a visitor came from.
   *
   * @param url with or without {@code https://}; never null
   * @throws RefusedValueException if it is no web address
   */
  public static String key(String url) {
    String plain = plain(url);
    return plain == null ? made(url) : plain;
  }

  /** Of any text. */
  static String made(String url) {
    String id = Permalink.id(absolute(url));
    if (id == null) {
      throw new RefusedValueException(
          url, "is no web address: write it like https://jane.example/about");
    }
    return Addresses.key(id).toLowerCase(Locale.ROOT);
  }

  /** The same, or nothing if it is no web address. */
  public static Optional<String> find(String url) {
    return url == null ? Optional.empty() : RefusedValueException.unlessRefused(() -> key(url));
  }

  /**
   * Of an address in which nothing is to be mapped, as most are; null of others. To read any
   * address takes ten times as long.
   */
  private static String plain(String url) {
    String rest = withoutScheme(url);
    int slash = rest.indexOf('/');
    String host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : withoutSlashes(rest.substring(slash));
    return url.length() <= MOST_PLAIN && Hosts.isPlain(host) && PLAIN_PATH.matcher(path).matches()
        ? Addresses.key("https://" + host + path).toLowerCase(Locale.ROOT)
        : null;
  }

  private static String withoutScheme(String url) {
    int length = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : 0;
    return url.substring(length);
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String absolute(String url) {
    String line = Written.line(url);
    if (line == null || SCHEME.matcher(line).matches()) {
      return line;
    }
    return STARTS_WITH_DOMAIN.matcher(line).matches() ? "https://" + line : null;
  }
}
