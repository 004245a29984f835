package io.earshot.app.command;

import java.io.IOException;

/** Waits between two looks at how far something has come. */
final class Patience {
  private static final long MILLIS = 1_000;

  private Patience() {}

  /**
   * A second.
   *
   * @throws IOException with this message if somebody stops the wait
   */
  static void pause(String stopped) throws IOException {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped, interrupted);
    }
  }
}
