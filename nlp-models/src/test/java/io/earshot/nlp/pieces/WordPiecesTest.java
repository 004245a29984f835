package io.earshot.nlp.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final String VOCABULARY =
      "[PAD]\n[UNK]\n[CLS]\n[SEP]\nkettle\nket\n##tle\n##s\n!\n中\nistanbul\n";

  private final WordPieces pieces = read(VOCABULARY);

  static WordPieces read(String vocabulary) {
    try {
      return new WordPieces(new BufferedReader(new StringReader(vocabulary)));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void theLongestPieceIsTaken() {
    assertThat(pieces.ids("kettle kettles kets")).containsExactly(4, 4, 7, 5, 7);
  }

  @Test
  void marksAndChineseCharactersStandAlone() {
    assertThat(pieces.ids("kettle!中中")).containsExactly(4, 8, 9, 9);
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(pieces.ids("KÉTTLE İstanbul")).containsExactly(4, 10);
  }

  @Test
  void aWordOfUnknownPiecesIsUnknownAsAWhole() {
    assertThat(pieces.ids("kettlex x")).containsExactly(1, 1);
    assertThat(pieces.ids("s".repeat(101))).containsExactly(1);
  }

  @Test
  void whatIsInvisibleIsDropped() {
    assertThat(pieces.ids("ket\u200btle\u0000 \ufffd")).containsExactly(4);
    assertThat(pieces.ids("")).isEmpty();
  }

  @Test
  void aVocabularyWithoutItsMarksIsRefused() {
    assertThatThrownBy(() -> read("[UNK]\n[CLS]\n")).hasMessageContaining("[SEP]");
  }
}
