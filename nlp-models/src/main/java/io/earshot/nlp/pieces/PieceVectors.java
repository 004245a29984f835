package io.earshot.nlp.pieces;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.hashed.ModelFiles;
import java.io.DataInput;
import java.io.IOException;

/**
 * Where an English text lies by the word pieces that it is made of: near where the encoder puts it,
 * at a hundredth of the time, without ONNX Runtime. Loaded at first use, once for all of the JVM;
 * thread-safe.
 *
 * <p>A vector for each word piece; their sum is the text's. As a file: how many pieces, numbers of
 * each, numbers of an embedding (int); the way from the former to the latter (floats, row by row);
 * the scale of each piece (float); the numbers of each piece (bytes).
 */
public final class PieceVectors {
  /** Name and version. */
  public static final String MODEL = "pieces/1";

  /** UTF-16 units of a text that are read. */
  private static final int LONGEST_TEXT = 20_000;

  private static PieceVectors shared;

  private final WordPieces words;
  private final float[][] base;
  private final float[] scales;
  private final byte[] rows;

  private PieceVectors(WordPieces words, float[][] base, float[] scales, byte[] rows) {
    this.words = words;
    this.base = base;
    this.scales = scales;
    this.rows = rows;
  }

  /** The vectors of this JVM. */
  public static synchronized PieceVectors shared() {
    if (shared == null) {
      shared = ModelFiles.read("pieces/pieces.bin", PieceVectors::read);
    }
    return shared;
  }

  private static PieceVectors read(DataInput input) throws IOException {
    int pieces = input.readInt();
    int rank = input.readInt();
    int width = input.readInt();
    float[][] base = new float[rank][];
    for (int row = 0; row < rank; row++) {
      base[row] = floats(width, input);
    }
    float[] scales = floats(pieces, input);
    byte[] rows = new byte[pieces * rank];
    input.readFully(rows);
    return new PieceVectors(WordPieces.load(), base, scales, rows);
  }

  private static float[] floats(int count, DataInput input) throws IOException {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = input.readFloat();
    }
    return values;
  }

  /**
   * Where a text lies.
   *
   * @param text plain text, never null
   * @return null for a text without a word
   */
  public Embedding embed(String text) {
    String read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    int[] ids = words.ids(Cleaning.clean(read));
    return ids.length == 0 ? null : Embedding.of(direction(sum(ids)));
  }

  private float[] sum(int[] ids) {
    float[] sum = new float[base.length];
    for (int id : ids) {
      float scale = scales[id];
      int start = id * sum.length;
      for (int at = 0; at < sum.length; at++) {
        sum[at] += scale * rows[start + at];
      }
    }
    return sum;
  }

  private float[] direction(float[] sum) {
    float[] direction = new float[base[0].length];
    for (int row = 0; row < sum.length; row++) {
      float[] way = base[row];
      for (int at = 0; at < direction.length; at++) {
        direction[at] += sum[row] * way[at];
      }
    }
    return direction;
  }
}
