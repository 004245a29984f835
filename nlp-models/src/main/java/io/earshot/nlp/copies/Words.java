package io.earshot.nlp.copies;

import java.text.Normalizer;

/**
 * Reads a text as hashes of its words, in what copies have in common: case, punctuation and
 * compatibility forms are folded; links, handles and the {@code RT} of a repost are left out.
 *
 * <p>In scripts that are written without spaces each character counts as a word, together with the
 * one before it.
 */
final class Words {
  private final String text;
  private int at;
  private int before;
  private long hash;

  Words(String text) {
    this.text =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Moves to the next word; false at the end of the text. */
  boolean next() {
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (skipped(character)) {
        before = 0;
      } else {
        read(character);
        return true;
      }
    }
    return false;
  }

  /** Hash of the word that {@link #next} moved to. */
  long hash() {
    return hash;
  }

  private boolean skipped(int character) {
    if (character == '@') {
      skipHandle();
    } else if (!belongsToWord(character)) {
      at += Character.charCount(character);
    } else if (text.startsWith("RT @", at)) {
      at += 3;
    } else if (linkStarts(character)) {
      skipToSpace();
    } else {
      return false;
    }
    return true;
  }

  private void read(int character) {
    if (unspaced(character)) {
      hash = Hashes.append(before, character);
      before = character;
      at += Character.charCount(character);
    } else {
      readSpacedWord();
      before = 0;
    }
  }

  private void readSpacedWord() {
    hash = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!belongsToWord(character) || unspaced(character)) {
        return;
      }
      hash = Hashes.append(hash, Character.toLowerCase(character));
      at += Character.charCount(character);
    }
  }

  private boolean linkStarts(int character) {
    return (character == 'h' && (text.startsWith("https:", at) || text.startsWith("http:", at)))
        || (character == 'w' && text.startsWith("www.", at));
  }

  private void skipToSpace() {
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void skipHandle() {
    at++;
    while (at < text.length() && belongsToHandle(text.charAt(at))) {
      at++;
    }
  }

  private static boolean belongsToHandle(char character) {
    return Character.isLetterOrDigit(character) || "_.-@".indexOf(character) >= 0;
  }

  private static boolean belongsToWord(int character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character);
    }
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Thai, Lao, Burmese, Khmer, Japanese kana, Chinese characters. */
  private static boolean unspaced(int character) {
    return character >= 0x0E00
        && (character < 0x0F00
            || between(character, 0x1000, 0x109F)
            || between(character, 0x1780, 0x17FF)
            || between(character, 0x3040, 0x30FF)
            || Character.isIdeographic(character));
  }

  private static boolean between(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
