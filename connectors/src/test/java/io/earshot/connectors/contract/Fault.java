package io.earshot.connectors.contract;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a fixture's server answers instead of what was asked for.
 *
 * @param status of each answer; 0 begins a good answer and hangs up in its midst
 * @param headers of each answer, never null
 */
public record Fault(int status, Map<String, String> headers) {
  /** The connection is cut in mid-answer. */
  public static final Fault CUT = new Fault(0, Map.of());

  public Fault {
    requireNonNull(headers, "headers is null");
  }

  public static Fault status(int status) {
    return new Fault(status, Map.of());
  }
}
