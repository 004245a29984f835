package io.earshot.connectors.http;

import java.time.Instant;

/**
 * An endpoint could not be read. The message names the URL and says what happened; it holds no
 * secret.
 */
public class FetchException extends Exception {
  /** What kind of trouble, which decides what a caller does next. */
  public enum Reason {
    /**
     * The address is not one that may be fetched (private, wrong scheme, malformed): retrying is
     * useless.
     */
    REFUSED,
    /**
     * robots.txt forbids it; or could not be read, then it is asked again after {@link
     * #notBefore()}.
     */
    ROBOTS,
    /** 401 or 403: credentials are missing or wrong. */
    UNAUTHORISED,
    /** 404. */
    NOT_FOUND,
    /** 410. */
    GONE,
    /**
     * 429, or 503 with Retry-After: wait until {@link #notBefore()}, never null. Also when nothing
     * was sent (status 0), because the host's turn is too far off.
     */
    RATE_LIMITED,
    /** Any other 4xx. */
    CLIENT_ERROR,
    /** Any other 5xx. */
    SERVER_ERROR,
    /** Too many or circular redirects. */
    REDIRECTS,
    /** No answer, or not in time, or cut. */
    NETWORK
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final int status;
  private final Instant notBefore;

  /**
   * @param message secrets in URLs are taken out
   * @param status HTTP status, or 0 when there was none
   * @param notBefore when the server allows the next request, or null
   */
  public FetchException(
      String message, Reason reason, int status, Instant notBefore, Throwable cause) {
    super(Redaction.of(message), cause);
    this.reason = reason;
    this.status = status;
    this.notBefore = notBefore;
  }

  public Reason reason() {
    return reason;
  }

  /** HTTP status, or 0 when there was none. */
  public int status() {
    return status;
  }

  /** When the server allows the next request, or null. */
  public Instant notBefore() {
    return notBefore;
  }
}
