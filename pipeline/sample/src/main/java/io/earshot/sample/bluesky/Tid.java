package io.earshot.sample.bluesky;

/**
 * Numbers as the AT Protocol writes them in keys and revisions: 13 letters that sort as they do.
 */
final class Tid {
  private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int BITS = 5;
  private static final int LENGTH = 13;

  private Tid() {}

  static String of(long number) {
    StringBuilder text = new StringBuilder();
    for (int shift = BITS * (LENGTH - 1); shift >= 0; shift -= BITS) {
      text.append(LETTERS.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }
}
