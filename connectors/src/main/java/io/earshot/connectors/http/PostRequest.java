package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A message for a receiver that someone of ours named.
 *
 * @param url absolute {@code http} or {@code https} URL, never null
 * @param contentType of the body, never null
 * @param body sent as UTF-8, never null
 * @param headers more headers, never null
 * @param allowPrivate whether private, loopback and link-local addresses may be reached
 */
public record PostRequest(
    String url,
    String contentType,
    String body,
    Map<String, String> headers,
    boolean allowPrivate) {
  public PostRequest {
    requireNonNull(url, "url is null");
    requireNonNull(contentType, "contentType is null");
    requireNonNull(body, "body is null");
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }

  /** Its address may be a secret, as may its body. */
  @Override
  public String toString() {
    return "PostRequest[" + contentType + "]";
  }
}
