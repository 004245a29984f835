package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/**
 * A stream to be opened.
 *
 * @param url absolute: {@code ws} or {@code wss} opens a WebSocket (RFC 6455), {@code http} or
 *     {@code https} server-sent events (WHATWG HTML, 9.2); never null
 * @param headers more headers, credentials among them; never null
 * @param allowPrivate whether private, loopback and link-local addresses may be reached
 * @param silence how long nothing at all may arrive, not even a sign of life, until the stream
 *     counts as dead; never null
 */
public record StreamRequest(
    String url, Map<String, String> headers, boolean allowPrivate, Duration silence) {
  public StreamRequest {
    requireNonNull(url, "url is null");
    requireNonNull(silence, "silence is null");
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }

  boolean isWebSocket() {
    return url.regionMatches(true, 0, "ws", 0, 2);
  }

  /** OkHttp opens WebSockets by http addresses. */
  String httpUrl() {
    return isWebSocket() ? "http" + url.substring(2) : url;
  }

  @Override
  public String toString() {
    return "StreamRequest[" + Redaction.of(url) + "]";
  }
}
