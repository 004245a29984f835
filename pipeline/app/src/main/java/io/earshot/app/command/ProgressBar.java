package io.earshot.app.command;

/** A bar that shows how far something has come. */
final class ProgressBar {
  private static final int WIDTH = 40;

  private ProgressBar() {}

  /**
   * Draws it.
   *
   * @param share 0 to 1
   */
  static String of(double share) {
    int full = (int) Math.round(share * WIDTH);
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] %3.0f %%".formatted(share * 100);
  }
}
