package io.earshot.nlp.copies;

/** 64-bit hashing that stays the same for ever: keys made from it live in the job's state. */
final class Hashes {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** Appends a value to a hash; the order matters. */
  static long append(long hash, long value) {
    return (hash ^ mix(value)) * ODD + 1;
  }

  /** Spreads each bit over all 64: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
