package io.earshot.console.web;

import io.javalin.http.HttpStatus;

/**
 * A request that cannot be answered as asked; becomes a page or, below {@code /api}, a problem
 * detail (RFC 9457).
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient HttpStatus status;
  private final transient Fault fault;

  /**
   * @param detail one plain sentence for the person who asked, with the remedy
   */
  public Problem(HttpStatus status, String detail) {
    this(status, detail, null);
  }

  /**
   * @param detail one plain sentence for the person who asked, with the remedy
   * @param fault where in the request something is wrong; null if it is in no one place
   */
  public Problem(HttpStatus status, String detail, Fault fault) {
    super(detail, null, false, false);
    this.status = status;
    this.fault = fault;
  }

  /** Where in the request something is wrong; null if it is in no one place. */
  public Fault fault() {
    return fault;
  }

  public HttpStatus status() {
    return status;
  }

  /** Something in the request is wrong: 400. */
  public static Problem badRequest(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail);
  }

  /** What is asked for is not there: 404. */
  public static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND, detail);
  }

  /** It may not be done: 403. */
  public static Problem forbidden(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, detail);
  }
}
