package io.earshot.console.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Builds the part of an address after its path. */
public final class QueryString {
  private final StringBuilder text = new StringBuilder();

  /** Adds a parameter; null and empty values are left out. */
  public QueryString add(String name, String value) {
    if (value != null && !value.isEmpty()) {
      text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(encode(value));
    }
    return this;
  }

  public QueryString addAll(String name, Collection<String> values) {
    values.forEach(value -> add(name, value));
    return this;
  }

  /** Percent-encodes a value for any place in an address. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
