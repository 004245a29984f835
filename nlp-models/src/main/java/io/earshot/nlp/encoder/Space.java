package io.earshot.nlp.encoder;

import io.earshot.nlp.hashed.ModelFiles;
import java.io.DataInput;
import java.io.IOException;

/**
 * Spreads embeddings evenly. The encoder puts all texts into a narrow cone, and much of how they
 * differ there is style; less the mean, and with the directions in which texts differ most made
 * shorter, those that are about the same lie together. Immutable.
 *
 * <p>As a file: the width (int), the mean (floats), the scale of each row (floats), the rows of the
 * matrix (bytes). It is made with the vectors of {@link io.earshot.nlp.pieces.PieceVectors}.
 */
final class Space {
  /** Name and version of embeddings in it. */
  static final String MODEL = "meaning/1";

  private final float[] mean;
  private final float[][] rows;

  private Space(float[] mean, float[][] rows) {
    this.mean = mean;
    this.rows = rows;
  }

  static Space load() {
    return ModelFiles.read("encoder/space.bin", Space::read);
  }

  private static Space read(DataInput input) throws IOException {
    int width = input.readInt();
    float[] mean = floats(width, input);
    float[] scales = floats(width, input);
    float[][] rows = new float[width][width];
    for (int row = 0; row < width; row++) {
      for (int at = 0; at < width; at++) {
        rows[row][at] = scales[row] * input.readByte();
      }
    }
    return new Space(mean, rows);
  }

  private static float[] floats(int count, DataInput input) throws IOException {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = input.readFloat();
    }
    return values;
  }

  /** The direction of length 1 in which a text lies that the encoder puts there. */
  float[] spread(float[] embedding) {
    float[] spread = new float[mean.length];
    for (int row = 0; row < mean.length; row++) {
      float away = embedding[row] - mean[row];
      float[] weights = rows[row];
      for (int at = 0; at < spread.length; at++) {
        spread[at] += away * weights[at];
      }
    }
    return normalised(spread);
  }

  private static float[] normalised(float[] values) {
    double square = 0;
    for (float value : values) {
      square += value * value;
    }
    float length = (float) Math.max(Math.sqrt(square), Float.MIN_NORMAL);
    for (int at = 0; at < values.length; at++) {
      values[at] /= length;
    }
    return values;
  }
}
