package io.earshot.connectors.contract;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/**
 * What a fixture's server answers instead of what was asked for.
 *
 * @param status of each answer; 0 begins a good answer and hangs up in its midst
 * @param headers of each answer, never null
 * @param stall how long the server is silent before it hangs up, never null
 */
public record Fault(int status, Map<String, String> headers, Duration stall) {
  /** The connection is cut in mid-answer. */
  public static final Fault CUT = new Fault(0, Map.of());

  public Fault {
    requireNonNull(headers, "headers is null");
    requireNonNull(stall, "stall is null");
  }

  public Fault(int status, Map<String, String> headers) {
    this(status, headers, Duration.ZERO);
  }

  public static Fault status(int status) {
    return new Fault(status, Map.of());
  }

  /** The server falls silent in mid-answer, and hangs up only later. */
  public static Fault stall(Duration length) {
    return new Fault(0, Map.of(), length);
  }

  /** Is silent for as long as it stalls. */
  public void endure() throws InterruptedException {
    Thread.sleep(stall.toMillis());
  }
}
