package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link FetchRequest}: status 200 to 299, or 304 with an empty body. Everything
 * else is a {@link FetchException}.
 *
 * @param status HTTP status
 * @param url final URL, after redirects, without credentials and fragment, never null
 * @param movedTo where the URL has moved for good (every redirect on the way was 301 or 308), or
 *     null
 * @param headers response headers, names in lower case
 * @param body the body, decompressed, cut at {@link FetchRequest#maxBytes}
 * @param truncated whether the body is not whole: cut at the limit, or broken off by the network, a
 *     deadline or damage to the compressed bytes; a broken one comes without {@code etag} and
 *     {@code last-modified}, so that the next read is not answered with 304
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Fetched(
    int status,
    String url,
    String movedTo,
    Map<String, List<String>> headers,
    byte[] body,
    boolean truncated) {
  public Fetched {
    requireNonNull(url, "url is null");
  }

  /** The first value of a header, or null. */
  public String header(String lowerCaseName) {
    List<String> values = headers.get(lowerCaseName);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  public boolean notModified() {
    return status == 304;
  }
}
