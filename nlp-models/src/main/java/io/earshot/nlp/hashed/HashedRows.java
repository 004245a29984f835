package io.earshot.nlp.hashed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A table of 2ᵇ rows of 8-bit weights, each worth {@link #scale()}. Immutable.
 *
 * <p>As a file: the bits b, the width of a row (bytes), the scale (float), the weights row by row.
 */
public final class HashedRows {
  private final int bits;
  private final int width;
  private final float scale;
  private final byte[] weights;
  private final RowSums sums;

  private HashedRows(int bits, int width, float scale, byte[] weights) {
    this.bits = bits;
    this.width = width;
    this.scale = scale;
    this.weights = weights;
    this.sums = new RowSums(bits, width, weights);
  }

  public static HashedRows read(DataInput input) throws IOException {
    int bits = input.readUnsignedByte();
    int width = input.readUnsignedByte();
    float scale = input.readFloat();
    byte[] weights = new byte[width << bits];
    input.readFully(weights);
    return new HashedRows(bits, width, scale, weights);
  }

  public void write(DataOutput output) throws IOException {
    output.writeByte(bits);
    output.writeByte(width);
    output.writeFloat(scale);
    output.write(weights);
  }

  /**
   * Rounds trained weights to 8 bits.
   *
   * @param exact the weights row by row, 2ᵇ times width
   * @param limit the size at which weights are cut off
   */
  public static HashedRows rounded(int bits, int width, float[] exact, float limit) {
    float scale = limit / Byte.MAX_VALUE;
    byte[] weights = new byte[exact.length];
    for (int at = 0; at < exact.length; at++) {
      int steps = Math.round(exact[at] / scale);
      weights[at] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
    }
    return new HashedRows(bits, width, scale, weights);
  }

  /** How many weights a row has. */
  public int width() {
    return width;
  }

  /** What one step of a weight is worth. */
  public float scale() {
    return scale;
  }

  /** Sums up the rows of all features of a text, in steps of {@link #scale()}. */
  public int[] sum(HashBag features) {
    return sums.of(features);
  }

  /** The row that a feature's hash names in a table of 2ᵇ rows. */
  public static int row(int hash, int bits) {
    return Hash.spread(hash) >>> (Integer.SIZE - bits);
  }
}
