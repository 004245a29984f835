package io.earshot.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.pieces.WordPieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {
  private static final int MOST = 8;
  private static final int BEGIN = 2;
  private static final int SEPARATOR = 3;

  private final TextPieces pieces =
      new TextPieces(words("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\nb\nc\n.\n"), MOST);

  @Test
  void aShortTextIsOnePiece() {
    assertThat(ids("a b c.")).containsExactly(new int[] {BEGIN, 4, 5, 6, 7, SEPARATOR});
  }

  @Test
  void nothingIsNone() {
    assertThat(ids("")).isEmpty();
    assertThat(ids(" \n")).isEmpty();
  }

  @Test
  void aLongTextIsCutWhereSentencesEnd() {
    assertThat(ids("a b c. A b. C a b c."))
        .containsExactly(
            new int[] {BEGIN, 4, 5, 6, 7, SEPARATOR},
            new int[] {BEGIN, 4, 5, 7, SEPARATOR},
            new int[] {BEGIN, 6, 4, 5, 6, 7, SEPARATOR});
  }

  @Test
  void anEndlessSentenceIsCutAnywhere() {
    List<int[]> cut = ids("a ".repeat(10));
    assertThat(cut).extracting(piece -> piece.length).containsExactly(MOST, 6);
  }

  @Test
  void anEndlessTextIsReadAtItsEnds() {
    assertThat(pieces.of("a b c. ".repeat(50_000))).hasSize(TextPieces.MOST);
    assertThat(ids("a. " + "b b b b. ".repeat(20) + "c."))
        .containsExactly(
            new int[] {BEGIN, 4, 7, SEPARATOR},
            new int[] {BEGIN, 5, 5, 5, 5, 7, SEPARATOR},
            new int[] {BEGIN, 6, 7, SEPARATOR});
  }

  @Test
  void aTopicStandsBeforeTheText() {
    Piece piece = pieces.towards("b", "a c");
    assertThat(piece.ids()).containsExactly(BEGIN, 5, SEPARATOR, 4, 6, SEPARATOR);
    assertThat(piece.topic()).isEqualTo(3);
    assertThat(pieces.towards("b", "a ".repeat(99)).length()).isEqualTo(MOST);
  }

  private List<int[]> ids(String text) {
    return pieces.of(text).stream().map(Piece::ids).toList();
  }

  private static WordPieces words(String vocabulary) {
    try {
      return new WordPieces(new BufferedReader(new StringReader(vocabulary)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
