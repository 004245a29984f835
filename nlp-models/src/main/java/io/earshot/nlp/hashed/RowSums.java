package io.earshot.nlp.hashed;

/**
 * Adds up rows of 8-bit weights, eight weights at once: they are one {@code long}, whose even and
 * odd bytes are added as the 16-bit lanes of two others. Most of a model's time is spent here.
 * Immutable.
 */
final class RowSums {
  private static final int IN_WORD = Long.BYTES;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** Weights are held as 0 to 255. */
  private static final int ZERO = 128;

  /** As many rows as 16 bits can hold the sum of. */
  private static final int MOST_ROWS = 257;

  private final int bits;
  private final int width;
  private final int words;
  private final long[] packed;

  RowSums(int bits, int width, byte[] weights) {
    this.bits = bits;
    this.width = width;
    this.words = (width + IN_WORD - 1) / IN_WORD;
    this.packed = new long[words << bits];
    for (int at = 0; at < weights.length; at++) {
      int column = at % width;
      long weight = weights[at] + ZERO;
      packed[at / width * words + column / IN_WORD] |= weight << (column % IN_WORD * Byte.SIZE);
    }
  }

  /** The sum of each column over the rows that the features name. */
  int[] of(HashBag features) {
    int[] sums = new int[width];
    for (int from = 0; from < features.size(); from += MOST_ROWS) {
      int until = Math.min(from + MOST_ROWS, features.size());
      for (int word = 0; word < words; word++) {
        add(features, from, until, word, sums);
      }
    }
    return sums;
  }

  private void add(HashBag features, int from, int until, int word, int[] sums) {
    long even = 0;
    long odd = 0;
    for (int index = from; index < until; index++) {
      long weights = packed[HashedRows.row(features.hash(index), bits) * words + word];
      even += weights & EVEN;
      odd += (weights >>> Byte.SIZE) & EVEN;
    }
    int offset = (until - from) * ZERO;
    int first = word * IN_WORD;
    for (int column = first; column < Math.min(first + IN_WORD, width); column++) {
      long lanes = column % 2 == 0 ? even : odd;
      int lane = (column - first) / 2 * Short.SIZE;
      sums[column] += (int) ((lanes >>> lane) & 0xFFFF) - offset;
    }
  }
}
