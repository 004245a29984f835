package io.earshot.sample.script;

/**
 * Chance without state: the same seed and keys always give the same draw, in any order and on any
 * machine, so that a moment of the stream can be told again without telling all before it.
 *
 * <p>Mixing is that of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 *
 * @param seed any number
 */
record Chance(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** A chance of its own for what {@code key} names. */
  Chance of(long key) {
    return new Chance(mix(seed + GOLDEN * (key + 1)));
  }

  /** A number from 0 up to, but not including, {@code bound}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(mix(seed), bound);
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  double fraction() {
    return (mix(seed) >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
