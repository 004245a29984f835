package io.earshot.nlp.encoder;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pieces of about equal length that go through the encoder together.
 *
 * @param rows their places among all the pieces
 * @param width length of the longest; shorter ones are filled up
 */
record Batch(List<Integer> rows, int width) {
  private static final int MOST_ROWS = 16;

  /** Rows times width: what a layer makes of them then fits the cache of a core. */
  private static final int MOST_TOKENS = 512;

  /** How much of the longest a shorter one may lack: filling up costs as much as reading. */
  private static final double SHARE = 0.15;

  private static final int FEW = 2;

  /** Each piece in one batch. */
  static List<Batch> of(List<Piece> pieces) {
    List<Integer> sorted =
        IntStream.range(0, pieces.size())
            .boxed()
            .sorted(Comparator.comparing(row -> pieces.get(row).length()))
            .toList();
    List<Batch> batches = new ArrayList<>();
    int start = 0;
    while (start < sorted.size()) {
      int end = end(sorted, start, pieces);
      int width = pieces.get(sorted.get(end - 1)).length();
      batches.add(new Batch(sorted.subList(start, end), width));
      start = end;
    }
    return batches;
  }

  private static int end(List<Integer> sorted, int start, List<Piece> pieces) {
    int shortest = pieces.get(sorted.get(start)).length();
    int end = start + 1;
    while (end < sorted.size() && end - start < MOST_ROWS) {
      int width = pieces.get(sorted.get(end)).length();
      boolean alike = width - shortest <= Math.max(FEW, SHARE * width);
      if (!alike || (end + 1 - start) * width > MOST_TOKENS) {
        break;
      }
      end++;
    }
    return end;
  }

  long[] shape() {
    return new long[] {rows.size(), width};
  }

  LongBuffer ids(List<Piece> pieces) {
    return filled(pieces, (piece, at) -> piece.ids()[at]);
  }

  LongBuffer attended(List<Piece> pieces) {
    return filled(pieces, (piece, at) -> 1);
  }

  /** 0 for a topic and for a text alone, 1 for the text after a topic. */
  LongBuffer types(List<Piece> pieces) {
    return filled(pieces, (piece, at) -> piece.topic() > 0 && at >= piece.topic() ? 1 : 0);
  }

  private interface Value {
    long of(Piece piece, int at);
  }

  private LongBuffer filled(List<Piece> pieces, Value value) {
    long[] values = new long[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      Piece piece = pieces.get(rows.get(row));
      for (int at = 0; at < piece.length(); at++) {
        values[row * width + at] = value.of(piece, at);
      }
    }
    return LongBuffer.wrap(values);
  }
}
