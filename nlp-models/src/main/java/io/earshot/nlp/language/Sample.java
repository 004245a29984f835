package io.earshot.nlp.language;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.text.Token;
import io.earshot.nlp.text.Tokens;

/**
 * The beginning of a text, or some of its words, as lower-case words with a space on each side,
 * without links, handles, tags and emoji. A word ends at everything that is no letter, apostrophes
 * and marks included.
 */
final class Sample {
  private static final int MOST_GROUPED = 8;

  /** More letters would not change the answer. */
  private static final int LONGEST = 1000;

  private static final Script[] SCRIPTS = Script.values();

  private final char[] letters;
  private final int[] weights = new int[SCRIPTS.length];
  private int length;

  /** As much as is worth reading. */
  Sample(String text) {
    this(text, LONGEST, 1);
  }

  /** One word of every few, now this and now that one, since texts repeat themselves. */
  static Sample glance(String text, int most) {
    return new Sample(text, most, Math.min(MOST_GROUPED, 1 + text.length() / most));
  }

  private Sample(String text, int most, int every) {
    letters = new char[most];
    put(' ');
    Tokens tokens = new Tokens(text);
    int words = 0;
    while (length < most && tokens.next()) {
      if (tokens.kind() == Token.WORD && isTaken(words++, every)) {
        read(text, tokens.start(), tokens.end());
      }
    }
    endWord();
  }

  private static boolean isTaken(int word, int every) {
    return word % every == Integer.remainderUnsigned(Hash.spread(word / every), every);
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
    Script script = SCRIPTS[best];
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
    if (length < letters.length && !third) {
      letters[length++] = character;
    }
  }
}
