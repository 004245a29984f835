package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads URLs that may be fetched at all. */
final class WebAddress {
  /** A host whose last label is a number is an IPv4 address to browsers (WHATWG URL, 3.5). */
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private WebAddress() {}

  static HttpUrl parse(String text) throws FetchException {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw refused("'" + text + "' is no http or https address");
    }
    return checked(url);
  }

  /** Refuses addresses in octal, hexadecimal or with parts missing: they are only ever a trick. */
  static HttpUrl checked(HttpUrl url) throws FetchException {
    String host = url.host();
    if (NUMERIC.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
      throw refused(url + " hides an IP address: write it as four decimal numbers");
    }
    return url;
  }

  private static FetchException refused(String message) {
    return new FetchException(message, Reason.REFUSED, 0, null, null);
  }
}
