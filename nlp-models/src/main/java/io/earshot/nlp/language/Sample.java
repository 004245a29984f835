package io.earshot.nlp.language;

import io.earshot.nlp.text.Token;
import io.earshot.nlp.text.Tokens;

/**
 * The beginning of a text as lower-case words with a space on each side, without links, handles,
 * tags and emoji. A word ends at everything that is no letter, apostrophes and marks included.
 */
final class Sample {
  /** Sentences joined to 1,000 letters are told apart as well by their first 300. */
  private static final int LONGEST = 300;

  private final char[] letters = new char[LONGEST];
  private final int[] weights = new int[Script.values().length];
  private int length;

  Sample(String text) {
    put(' ');
    Tokens tokens = new Tokens(text);
    while (length < LONGEST && tokens.next()) {
      if (tokens.kind() == Token.WORD) {
        read(text, tokens.start(), tokens.end());
      }
    }
    endWord();
  }

  int length() {
    return length;
  }

  char at(int index) {
    return letters[index];
  }

  /** The script that most of the sample is in, or null when it has no letters. */
  Script script() {
    int best = Script.LATIN.ordinal();
    for (int script = 0; script < weights.length; script++) {
      best = weights[script] > weights[best] ? script : best;
    }
    Script script = Script.values()[best];
    return weights[best] == 0 ? null : script == Script.HAN && kana() ? Script.KANA : script;
  }

  /** Share of the sample, 0 to 1, that is in a script. */
  double share(Script script) {
    int all = 0;
    for (int weight : weights) {
      all += weight;
    }
    int han = script == Script.KANA ? weights[Script.HAN.ordinal()] : 0;
    return (weights[script.ordinal()] + han) / (double) Math.max(1, all);
  }

  /** Japanese writes Chinese characters too, but never many without kana. */
  private boolean kana() {
    return 5 * weights[Script.KANA.ordinal()] > weights[Script.HAN.ordinal()];
  }

  private void read(String text, int start, int end) {
    for (int at = start; at < end; ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (Character.isLetter(character)) {
        readLetter(character);
      } else {
        endWord();
      }
    }
    endWord();
  }

  private void readLetter(int letter) {
    Script script = Script.of(letter);
    if (script != null) {
      weights[script.ordinal()] += script.weight();
    }
    if (Character.isBmpCodePoint(letter)) {
      put(Character.toLowerCase((char) letter));
    }
  }

  private void endWord() {
    if (letters[length - 1] != ' ') {
      put(' ');
    }
  }

  /** Nobody's spelling has a letter three times in a row, but enthusiasm has. */
  private void put(char character) {
    boolean third =
        length > 1 && letters[length - 1] == character && letters[length - 2] == character;
    if (length < LONGEST && !third) {
      letters[length++] = character;
    }
  }
}
