package io.earshot.sample.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the server says to one request.
 *
 * @param status of HTTP
 * @param type media type
 * @param changed when it last changed; null if that is not told
 */
record Answer(int status, String type, byte[] body, Instant changed) {
  private static final String HTML = "text/html; charset=utf-8";

  static Answer page(String html, Instant changed) {
    return new Answer(200, HTML, html.getBytes(StandardCharsets.UTF_8), changed);
  }

  static Answer missing(int status, String html) {
    return new Answer(status, HTML, html.getBytes(StandardCharsets.UTF_8), null);
  }

  static Answer text(String text) {
    return new Answer(
        200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), null);
  }
}
