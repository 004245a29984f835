package io.earshot.connectors.http;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * What an API answered.
 *
 * @param status HTTP status, of whatever kind
 * @param headers by name in lower case, never null
 * @param body as UTF-8, cut where it is too long; never null
 * @param notBefore when the server wants to be asked again, or null
 */
public record ApiAnswer(int status, Map<String, String> headers, String body, Instant notBefore) {
  public ApiAnswer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
  }

  /** Whether the status is 2xx. */
  public boolean isGood() {
    return status / 100 == 2;
  }

  /** A header by its name in lower case, or null. */
  public String header(String name) {
    return headers.get(name);
  }
}
