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

  private Sites() {}

  /**
   * Host, port if it is none of the usual ones, and path, in lower case: without scheme, {@code
   * www.}, slash at the end, fragment and what only tells where a visitor came from.
   *
   * @param url with or without {@code https://}; never null
   * @throws RefusedValueException if it is no web address
   */
  public static String key(String url) {
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

  private static String absolute(String url) {
    String line = Written.line(url);
    if (line == null || SCHEME.matcher(line).matches()) {
      return line;
    }
    return STARTS_WITH_DOMAIN.matcher(line).matches() ? "https://" + line : null;
  }
}
