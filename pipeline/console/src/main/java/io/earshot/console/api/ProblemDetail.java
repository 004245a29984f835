package io.earshot.console.api;

import io.earshot.console.web.Fault;
import io.earshot.console.web.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param detail one plain sentence with the remedy
 * @param instance path of the request
 * @param field which member of the body is wrong; null if it is no one
 * @param item which of several values of it, from 0; null without a field
 * @param column where in it, in characters from 1; null if as a whole
 */
public record ProblemDetail(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String field,
    Integer item,
    Integer column) {
  private static final String MEDIA_TYPE = "application/problem+json";

  public static void answer(Context request, HttpStatus status, String detail) {
    answer(request, status, detail, null);
  }

  /**
   * @param fault null where it is in no one place
   */
  public static void answer(Context request, HttpStatus status, String detail, Fault fault) {
    request.status(status);
    ProblemDetail problem =
        new ProblemDetail(
            "about:blank",
            status.getMessage(),
            status.getCode(),
            detail,
            request.path(),
            fault == null ? null : fault.field(),
            fault == null ? null : Integer.valueOf(fault.item()),
            fault == null ? null : fault.column());
    Json.answer(request, problem, MEDIA_TYPE);
  }
}
