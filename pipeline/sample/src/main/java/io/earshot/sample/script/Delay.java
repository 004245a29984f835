package io.earshot.sample.script;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * Delays as people write them into the script: {@code 40s}, {@code 25m}, {@code 3h30m}, {@code 2d}.
 */
final class Delay {
  private Delay() {}

  /**
   * @throws IllegalArgumentException if {@code text} is no delay
   */
  static Duration of(String text) {
    try {
      return Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no delay; write 40s, 25m, 3h30m or 2d", e);
    }
  }
}
