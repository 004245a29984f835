package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A call of an API that someone of ours named.
 *
 * @param method such as {@code GET}, never null
 * @param url absolute {@code http} or {@code https} URL, never null
 * @param contentType of the body, or null
 * @param body sent as UTF-8; null of a call without one
 * @param headers more headers, never null
 * @param allowPrivate whether private, loopback and link-local addresses may be reached
 */
public record ApiCall(
    String method,
    String url,
    String contentType,
    String body,
    Map<String, String> headers,
    boolean allowPrivate) {
  public ApiCall {
    requireNonNull(method, "method is null");
    requireNonNull(url, "url is null");
    if (body != null) {
      requireNonNull(contentType, "contentType is null");
    }
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }

  /** Its address may be a secret, as may its headers and its body. */
  @Override
  public String toString() {
    return "ApiCall[" + method + "]";
  }
}
