package io.earshot.nlp.hashed;

import java.util.Arrays;

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
    long[] lanes = new long[2 * words];
    for (int from = 0; from < features.size(); from += MOST_ROWS) {
      int until = Math.min(from + MOST_ROWS, features.size());
      if (words == 1) {
        addNarrow(features, from, until, lanes);
      } else {
        add(features, from, until, lanes);
      }
      drain(lanes, (until - from) * ZERO, sums);
    }
    return sums;
  }

  private void add(HashBag features, int from, int until, long[] lanes) {
    for (int index = from; index < until; index++) {
      int row = HashedRows.row(features.hash(index), bits) * words;
      for (int word = 0; word < words; word++) {
        long weights = packed[row + word];
        lanes[2 * word] += weights & EVEN;
        lanes[2 * word + 1] += (weights >>> Byte.SIZE) & EVEN;
      }
    }
  }

  /** The same for rows of one word, whose lanes stay in registers. */
  private void addNarrow(HashBag features, int from, int until, long[] lanes) {
    long even = 0;
    long odd = 0;
    for (int index = from; index < until; index++) {
      long weights = packed[HashedRows.row(features.hash(index), bits)];
      even += weights & EVEN;
      odd += (weights >>> Byte.SIZE) & EVEN;
    }
    lanes[0] += even;
    lanes[1] += odd;
  }

  private void drain(long[] lanes, int offset, int[] sums) {
    for (int column = 0; column < width; column++) {
      long both = lanes[column / IN_WORD * 2 + column % 2];
      int lane = column % IN_WORD / 2 * Short.SIZE;
      sums[column] += (int) ((both >>> lane) & 0xFFFF) - offset;
    }
    Arrays.fill(lanes, 0);
  }
}
