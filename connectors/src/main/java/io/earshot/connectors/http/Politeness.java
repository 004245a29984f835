package io.earshot.connectors.http;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often one host (name and port) is asked.
 *
 * @param gap between the starts of two requests on average; robots.txt can only lengthen it
 * @param burst how many requests may start at once after a rest, 1 or more
 * @param loopbackGap the same for this machine, by the names {@code localhost}, {@code
 *     *.localhost}, {@code 127.…} and {@code [::1]}
 * @param concurrent requests under way at a time
 * @param patience how long a fetch waits for its turn; if the host's turn comes later, the fetch
 *     fails at once with the time to come back
 */
public record Politeness(
    Duration gap, int burst, Duration loopbackGap, int concurrent, Duration patience)
    implements Serializable {
  /**
   * One request a second, four at once after a rest, two at a time; none spared for loopback; a
   * minute's patience.
   */
  public static final Politeness DEFAULT =
      new Politeness(Duration.ofSeconds(1), 4, Duration.ZERO, 2, Duration.ofSeconds(60));

  Duration gap(String host) {
    boolean loopback = LocalNames.covers(host) || host.startsWith("127.") || host.equals("::1");
    return loopback ? loopbackGap : gap;
  }
}
