package io.earshot.search.paging;

import io.earshot.search.QueryException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The last hit of a page, after which the next one starts. Opaque to who carries it.
 *
 * @param snapshot names the state of the index that the pages are read from; empty when they go by
 *     the live index
 * @param score score of the hit; 0 where order does not go by it
 * @param published its time in milliseconds
 * @param key id of its document
 */
public record PageToken(String snapshot, float score, long published, String key) {
  private static final String SEPARATOR = "\n";

  /** The token as a string that is safe in a URL. */
  public String encode() {
    String plain =
        String.join(SEPARATOR, snapshot, Float.toString(score), Long.toString(published), key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token back.
   *
   * @throws QueryException if it is none
   */
  public static PageToken decode(String token) throws QueryException {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = plain.split(SEPARATOR, 4);
      return new PageToken(
          parts[0], Float.parseFloat(parts[1]), Long.parseLong(parts[2]), parts[3]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new QueryException("the page token is not one that a search gave: start anew", 1);
    }
  }

  /** The fault of a page whose snapshot is gone. */
  public static QueryException expired() {
    return new QueryException("the pages of this result have expired: search again", 1);
  }
}
