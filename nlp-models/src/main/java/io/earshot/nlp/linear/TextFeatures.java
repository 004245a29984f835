package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.text.Token;
import io.earshot.nlp.text.Tokens;

/**
 * Reads a text piece by piece as features. Reused from piece to piece; not thread-safe. How
 * features are hashed is part of the models that were trained with them.
 */
abstract class TextFeatures {
  /** First values of hashes, one for each kind of feature. */
  static final int PAIR = 31;

  static final int STRETCHED = 556;

  /** Stands on both sides of a piece. */
  static final int BORDER = 99;

  private static final int LONGEST_NGRAM = 5;

  /** A piece ends with a sentence from the first length on, and anyway at the second. */
  private static final int LONG = 40;

  private static final int LONGEST = 80;

  final HashBag words = new HashBag();
  final HashBag characters = new HashBag();
  final Spelling spelling = new Spelling();
  private int tokens;

  /** Reads the next piece; false when the text is at its end. */
  final boolean read(String text, Tokens source) {
    words.clear();
    characters.clear();
    tokens = 0;
    begin();
    boolean sentenceEnded = false;
    while (tokens < (sentenceEnded ? LONG : LONGEST) && source.next()) {
      tokens += add(text, source);
      sentenceEnded = endsSentence(text, source);
    }
    end();
    return tokens > 0;
  }

  /** Before the first token of a piece. */
  abstract void begin();

  /** Adds what the token tells at which the source stands; gives as how many tokens it counts. */
  abstract int add(String text, Tokens source);

  /** After the last token of a piece. */
  abstract void end();

  private static boolean endsSentence(String text, Tokens source) {
    return source.kind() == Token.PUNCTUATION
        && ".!?…。！？".indexOf(text.charAt(source.start())) >= 0;
  }

  /** Whether the spelling is of a quotation mark or apostrophe, which part no clause. */
  final boolean isQuote() {
    return spelling.at(0) == '\'' || spelling.at(0) == '"';
  }

  /** Adds two to five characters of the spelling in a row. */
  final void addCharacters() {
    int end = spelling.length();
    for (int first = -1; first < end; first++) {
      int hash = Hash.append(Hash.START, characterAt(first));
      int until = Math.min(first + LONGEST_NGRAM - 1, end);
      for (int at = first + 1; at <= until; at++) {
        hash = Hash.append(hash, characterAt(at));
        characters.add(Hash.append(hash, at - first));
      }
    }
  }

  /** A space stands on each side of the token. */
  private char characterAt(int index) {
    return index < 0 || index == spelling.length() ? ' ' : spelling.at(index);
  }

  /** Those of whole words. */
  final HashBag words() {
    return words;
  }

  /** Those of characters in a row. */
  final HashBag characters() {
    return characters;
  }

  /** How many tokens the piece has. */
  final int tokens() {
    return tokens;
  }
}
