package io.earshot.nlp.hashed;

/** 32-bit hashing of features. Part of each model: a change needs all of them trained anew. */
public final class Hash {
  /** Where a hash begins (FNV-1a, draft-eastlake-fnv). */
  public static final int START = 0x811C9DC5;

  private static final int PRIME = 0x01000193;

  private Hash() {}

  /** Appends a character or another hash. */
  public static int append(int hash, int value) {
    return (hash ^ value) * PRIME;
  }

  /** Spreads a hash so that its first bits can name a row (finaliser of MurmurHash3). */
  public static int spread(int hash) {
    int spread = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    spread = (spread ^ (spread >>> 13)) * 0xC2B2AE35;
    return spread ^ (spread >>> 16);
  }

  /** Hash of a string, as appending its characters gives it. */
  public static int of(String text) {
    int hash = START;
    for (int at = 0; at < text.length(); at++) {
      hash = append(hash, text.charAt(at));
    }
    return hash;
  }
}
