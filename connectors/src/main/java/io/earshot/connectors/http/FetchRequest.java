package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What to fetch and how.
 *
 * @param url absolute {@code http} or {@code https} URL, never null
 * @param etag validator of the last answer for a conditional request, or null
 * @param lastModified {@code Last-Modified} of the last answer as it was sent, or null
 * @param accept {@code Accept} header, or null
 * @param maxBytes the most bytes of body kept, after decompression; 1 to {@link #MOST_BYTES}
 * @param allowPrivate whether private, loopback and link-local addresses may be reached
 * @param respectRobots whether robots.txt is asked first (pages, not feeds and APIs meant for
 *     machines)
 * @param headers more headers, credentials among them; sent to the server of {@code url} only,
 *     never to where it redirects; never null
 */
public record FetchRequest(
    String url,
    String etag,
    String lastModified,
    String accept,
    long maxBytes,
    boolean allowPrivate,
    boolean respectRobots,
    Map<String, String> headers) {
  /** 20 MB, the limit of a feed (design rule 14). */
  public static final long FEED_BYTES = 20_000_000;

  /** 5 MB, the limit of a page. */
  public static final long PAGE_BYTES = 5_000_000;

  /** 1 GB; a body is held in memory. */
  public static final long MOST_BYTES = 1_000_000_000;

  public FetchRequest {
    requireNonNull(url, "url is null");
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    if (maxBytes < 1 || maxBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxBytes is " + maxBytes + ", not between 1 and " + MOST_BYTES);
    }
  }

  /** Without headers of its own. */
  public FetchRequest(
      String url,
      String etag,
      String lastModified,
      String accept,
      long maxBytes,
      boolean allowPrivate,
      boolean respectRobots) {
    this(url, etag, lastModified, accept, maxBytes, allowPrivate, respectRobots, Map.of());
  }

  /** Asks an API for JSON. */
  public static FetchRequest json(String url, Map<String, String> headers, boolean allowPrivate) {
    return new FetchRequest(
        url, null, null, "application/json", FEED_BYTES, allowPrivate, false, headers);
  }

  @Override
  public String toString() {
    return "FetchRequest[" + Redaction.of(url) + "]";
  }
}
