package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.text.Letters;

/**
 * The normal spelling of one token: lower case, straight apostrophes, digits as 0, no character
 * more than twice in a row. Reused from token to token.
 */
final class Spelling {
  private static final int LONGEST = 63;

  private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
  private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";

  private final char[] characters = new char[LONGEST];
  private int length;
  private boolean stretched;

  void set(String text, int start, int end) {
    length = 0;
    stretched = false;
    for (int at = start; at < end && length < LONGEST; at++) {
      put(normal(text.charAt(at)));
    }
  }

  /** Stands for all tokens of a kind, such as links. */
  void set(char placeholder) {
    length = 1;
    stretched = false;
    characters[0] = placeholder;
  }

  private static char normal(char character) {
    if (character < 128) {
      return character >= 'A' && character <= 'Z'
          ? (char) (character + 'a' - 'A')
          : character >= '0' && character <= '9' ? '0' : character;
    }
    return Letters.apostrophe(character) ? '\'' : Character.toLowerCase(character);
  }

  /** Takes the accents off, which many posts lack. */
  void fold() {
    for (int at = 0; at < length; at++) {
      int accented = characters[at] < 128 ? -1 : ACCENTED.indexOf(characters[at]);
      characters[at] = accented < 0 ? characters[at] : PLAIN.charAt(accented);
    }
  }

  private void put(char character) {
    boolean third =
        length > 1 && characters[length - 1] == character && characters[length - 2] == character;
    if (third) {
      stretched |= Character.isLetter(character);
    } else {
      characters[length++] = character;
    }
  }

  int length() {
    return length;
  }

  char at(int index) {
    return characters[index];
  }

  /** Whether letters were left out, as of {@code sooooo}. */
  boolean stretched() {
    return stretched;
  }

  /** Hash of the characters from an index on. */
  int hash(int from) {
    int hash = Hash.START;
    for (int at = from; at < length; at++) {
      hash = Hash.append(hash, characters[at]);
    }
    return hash;
  }

  /** Whether it ends like {@code don't}. */
  boolean endsInNot() {
    return length > 3
        && characters[length - 1] == 't'
        && characters[length - 2] == '\''
        && characters[length - 3] == 'n';
  }
}
