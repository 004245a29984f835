package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Where a text lies by its meaning: near by cosine to those that say alike.
 *
 * @param values a direction, its greatest component scaled to 127; never null, not to be changed
 */
public record Embedding(byte[] values) {
  /** How many components those have that our models give. */
  public static final int SIZE = 384;

  private static final float GREATEST = 127;

  public Embedding {
    requireNonNull(values, "values is null");
  }

  /** Rounds a direction of any length. */
  public static Embedding of(float[] direction) {
    float greatest = Float.MIN_NORMAL;
    for (float value : direction) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    byte[] values = new byte[direction.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = (byte) Math.round(direction[index] / greatest * GREATEST);
    }
    return new Embedding(values);
  }

  /** Whether it is one of our models' and points anywhere: what says nothing is all zeros. */
  public boolean isDirection() {
    boolean somewhere = false;
    for (byte value : values) {
      somewhere |= value != 0;
    }
    return somewhere && values.length == SIZE;
  }

  /**
   * How near another is: the cosine of the angle between them, of which neither is all zeros.
   *
   * @param other of as many components
   */
  public double cosine(Embedding other) {
    long product = 0;
    long ones = 0;
    long others = 0;
    for (int index = 0; index < values.length; index++) {
      product += values[index] * other.values[index];
      ones += values[index] * values[index];
      others += other.values[index] * other.values[index];
    }
    return product / Math.sqrt((double) ones * others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding of " + values.length;
  }
}
