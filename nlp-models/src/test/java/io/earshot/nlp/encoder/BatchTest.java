package io.earshot.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
  @Test
  void eachPieceIsInOneBatchOfItsLikes() {
    List<Piece> pieces = new ArrayList<>();
    IntStream.range(0, 500).forEach(at -> pieces.add(piece(3 + at % 125)));
    Collections.shuffle(pieces, new Random(1));
    List<Batch> batches = Batch.of(pieces);
    assertThat(batches.stream().flatMap(batch -> batch.rows().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 500).boxed().toList());
    for (Batch batch : batches) {
      assertThat(batch.rows()).hasSizeBetween(1, 16);
      assertThat(batch.rows().size() * batch.width()).isLessThanOrEqualTo(512);
      int shortest =
          batch.rows().stream().mapToInt(row -> pieces.get(row).length()).min().getAsInt();
      assertThat(batch.width() - shortest).isLessThanOrEqualTo(Math.max(2, batch.width() * 3 / 20));
    }
  }

  @Test
  void shorterPiecesAreFilledUp() {
    List<Piece> pieces =
        List.of(new Piece(new int[] {7, 8, 9, 5}, 2), new Piece(new int[] {7, 9}, 0));
    Batch batch = Batch.of(pieces).get(0);
    assertThat(batch.shape()).containsExactly(2, 4);
    assertThat(batch.ids(pieces).array()).containsExactly(7, 9, 0, 0, 7, 8, 9, 5);
    assertThat(batch.attended(pieces).array()).containsExactly(1, 1, 0, 0, 1, 1, 1, 1);
    assertThat(batch.types(pieces).array()).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void nothingHasNoBatch() {
    assertThat(Batch.of(List.of())).isEmpty();
  }

  private static Piece piece(int length) {
    return new Piece(new int[length], 0);
  }
}
