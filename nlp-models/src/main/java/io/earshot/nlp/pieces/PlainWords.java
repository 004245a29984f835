package io.earshot.nlp.pieces;

import io.earshot.nlp.text.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as BERT's uncased models see them: lower case, without accents, each punctuation mark and
 * each Chinese character alone.
 */
final class PlainWords {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private PlainWords() {}

  static List<String> of(String text) {
    PlainWords words = new PlainWords();
    parted(text).codePoints().forEach(words::read);
    words.endWord();
    return words.words;
  }

  /** With each accent apart, to be dropped. */
  private static String parted(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFD)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private void read(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      endWord();
    } else if (Letters.punctuation(character) || isChinese(character)) {
      endWord();
      words.add(Character.toString(character));
    } else if (!isDropped(character)) {
      word.appendCodePoint(Character.toLowerCase(character));
    }
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isDropped(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> character == 0xFFFD;
    };
  }

  private static boolean isChinese(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x20000 && character <= 0x2CEAF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }
}
