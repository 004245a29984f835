package io.earshot.nlp.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A MinHash signature (Broder, "On the resemblance and containment of documents", 1997), cut into
 * bands (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", §3.4).
 *
 * <p>Two sets agree in one row with the probability of their Jaccard similarity s, and share at
 * least one of b bands of r rows with 1 − (1 − sʳ)ᵇ.
 */
final class MinHash {
  static final int BANDS = 4;
  static final int ROWS = 5;

  /** One order of all hashes per row: multiplication by an odd number permutes 64-bit values. */
  private static final long[] ORDERS = orders();

  private final long[] least = new long[BANDS * ROWS];

  MinHash() {
    Arrays.fill(least, Long.MAX_VALUE);
  }

  private static long[] orders() {
    long[] orders = new long[BANDS * ROWS];
    for (int row = 0; row < orders.length; row++) {
      orders[row] = Hashes.mix(row + 1L) | 1;
    }
    return orders;
  }

  /**
   * @param element a hash whose bits are well spread
   */
  void add(long element) {
    for (int row = 0; row < ORDERS.length; row++) {
      least[row] = Math.min(least[row], element * ORDERS[row]);
    }
  }

  List<Long> bandKeys() {
    List<Long> keys = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      keys.add(bandKey(band));
    }
    return keys;
  }

  private long bandKey(int band) {
    long key = band;
    for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
      key = Hashes.append(key, least[row]);
    }
    return Hashes.mix(key);
  }
}
