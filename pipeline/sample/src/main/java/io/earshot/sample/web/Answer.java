package io.earshot.sample.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What the server says to one request.
 *
 * @param status of HTTP
 * @param type media type
 * @param changed when it last changed; null if that is not told
 * @param link the Link header (RFC 8288), or null
 */
public record Answer(int status, String type, byte[] body, Instant changed, String link) {
  private static final String HTML = "text/html; charset=utf-8";

  static Answer page(String html, Instant changed) {
    return new Answer(200, HTML, html.getBytes(UTF_8), changed, null);
  }

  static Answer missing(int status, String html) {
    return new Answer(status, HTML, html.getBytes(UTF_8), null, null);
  }

  static Answer text(String text) {
    return new Answer(200, "text/plain; charset=utf-8", text.getBytes(UTF_8), null, null);
  }

  public static Answer json(int status, JsonNode json) {
    byte[] body = json.toString().getBytes(UTF_8);
    return new Answer(status, "application/json; charset=utf-8", body, null, null);
  }

  /** The same with addresses of other pages. */
  public Answer linking(String links) {
    return new Answer(status, type, body, changed, links);
  }
}
