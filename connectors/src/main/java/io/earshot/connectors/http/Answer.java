package io.earshot.connectors.http;

import java.util.Set;
import okhttp3.Headers;

/**
 * A server's answer to one request.
 *
 * @param status HTTP status
 * @param headers never null
 * @param body as far as it was read; of most refusals, nothing
 */
record Answer(int status, Headers headers, Body body) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  boolean isRedirect() {
    return REDIRECTS.contains(status) && headers.get("Location") != null;
  }

  boolean isPermanentRedirect() {
    return PERMANENT.contains(status);
  }

  boolean isGood() {
    return status / 100 == 2 || status == 304;
  }

  /** The headers; without validators when the body broke off, or the rest would never be read. */
  Headers usableHeaders() {
    return body.extent() == Body.Extent.BROKEN
        ? headers.newBuilder().removeAll("ETag").removeAll("Last-Modified").build()
        : headers;
  }
}
