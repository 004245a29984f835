package io.earshot.connectors.http;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long and how far a fetch may go.
 *
 * @param connect until a connection stands, each address tried
 * @param read without a byte arriving
 * @param total for all requests of one fetch, redirects included; waiting for the host's turn is
 *     not counted
 * @param redirects followed at most
 */
public record HttpLimits(Duration connect, Duration read, Duration total, int redirects)
    implements Serializable {
  /** 10 s to connect, 20 s without a byte, 60 s in all, 10 redirects. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 10);
}
