package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

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
 */
public record FetchRequest(
    String url,
    String etag,
    String lastModified,
    String accept,
    long maxBytes,
    boolean allowPrivate,
    boolean respectRobots) {
  /** 20 MB, the limit of a feed (design rule 14). */
  public static final long FEED_BYTES = 20_000_000;

  /** 5 MB, the limit of a page. */
  public static final long PAGE_BYTES = 5_000_000;

  /** 1 GB; a body is held in memory. */
  public static final long MOST_BYTES = 1_000_000_000;

  public FetchRequest {
    requireNonNull(url, "url is null");
    if (maxBytes < 1 || maxBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxBytes is " + maxBytes + ", not between 1 and " + MOST_BYTES);
    }
  }
}
