package io.earshot.console.api;

import io.earshot.console.web.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param detail one plain sentence with the remedy
 * @param instance path of the request
 */
public record ProblemDetail(String type, String title, int status, String detail, String instance) {
  private static final String MEDIA_TYPE = "application/problem+json";

  public static void answer(Context request, HttpStatus status, String detail) {
    request.status(status);
    ProblemDetail problem =
        new ProblemDetail(
            "about:blank", status.getMessage(), status.getCode(), detail, request.path());
    Json.answer(request, problem, MEDIA_TYPE);
  }
}
