package io.earshot.search.reading;

/**
 * Words of an operand of NEAR in a text.
 *
 * @param operand number of the operand
 * @param from their first position
 * @param to the position behind them
 */
record Placed(int operand, int from, int to) {
  /** The set of this operand alone, as bits. */
  int bit() {
    return 1 << operand;
  }

  /** The same in a text read from its end. */
  Placed mirrored() {
    return new Placed(operand, -to, -from);
  }
}
