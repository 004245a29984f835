package io.earshot.connectors.http;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often one host (name and port) is asked.
 *
 * @param gap between the starts of two requests; robots.txt can only lengthen it
 * @param loopbackGap the same for this machine, by the names {@code localhost}, {@code
 *     *.localhost}, {@code 127.…} and {@code [::1]}
 * @param concurrent requests under way at a time
 * @param patience how long a fetch waits for its turn; if the host's turn comes later, the fetch
 *     fails at once with the time to come back
 */
public record Politeness(Duration gap, Duration loopbackGap, int concurrent, Duration patience)
    implements Serializable {
  /** One request a second, two at a time; none spared for loopback; a minute's patience. */
  public static final Politeness DEFAULT =
      new Politeness(Duration.ofSeconds(1), Duration.ZERO, 2, Duration.ofSeconds(60));

  Duration gap(String host) {
    boolean loopback = LocalNames.covers(host) || host.startsWith("127.") || host.equals("::1");
    return loopback ? loopbackGap : gap;
  }
}
