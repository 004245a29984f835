package io.earshot.sample.script;

import java.time.Instant;

/**
 * Numbers that grow with time, and differ for what happens in the same second: seconds since 2020,
 * then the number of the entry. Such ids need no memory of what was before.
 */
final class Serial {
  private static final long BEGIN = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

  /** Room for the numbers of three years of the stream at its usual pace. */
  private static final int NUMBER_BITS = 26;

  private static final long NUMBERS = (1L << NUMBER_BITS) - 1;

  private Serial() {}

  static long of(Instant time, long number) {
    return (time.getEpochSecond() - BEGIN) << NUMBER_BITS | (number & NUMBERS);
  }

  /** The number of the entry that a serial is made of. */
  static long number(long serial) {
    return serial & NUMBERS;
  }
}
