package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.text.Token;
import io.earshot.nlp.text.Tokens;

/**
 * The features of English texts.
 *
 * <ul>
 *   <li>words: one to three in a row, as negated or not; links and handles stand for each other;
 *       marks for capitals, stretched spelling and tags
 *   <li>characters: two to five in a row within a token and its borders
 * </ul>
 */
final class Features extends TextFeatures {
  private static final int TRIPLE = 37;
  private static final int CAPITALS = 555;

  private final Negation negation = new Negation();
  private int last;
  private int beforeLast;

  @Override
  void begin() {
    negation.end();
    last = BORDER;
    beforeLast = BORDER;
  }

  @Override
  int add(String text, Tokens source) {
    spell(text, source);
    int hash = spelling.hash(0);
    if (source.kind() == Token.PUNCTUATION) {
      addPunctuation(hash);
    } else {
      addNegatable(hash);
      addMarks(text, source, hash);
    }
    addCharacters();
    return 1;
  }

  @Override
  void end() {
    addWord(BORDER);
  }

  private void spell(String text, Tokens source) {
    switch (source.kind()) {
      case LINK -> spelling.set('\u0001');
      case HANDLE -> spelling.set('\u0002');
      case TAG -> spellTag(text, source);
      case WORD, SYMBOL, PUNCTUATION -> spelling.set(text, source.start(), source.end());
    }
  }

  /** A tag counts as such and as the word it is. */
  private void spellTag(String text, Tokens source) {
    spelling.set(text, source.start(), source.end());
    words.add(spelling.hash(0));
    spelling.set(text, source.start() + 1, source.end());
  }

  private void addPunctuation(int hash) {
    if (!isQuote()) {
      negation.end();
    }
    addWord(hash);
  }

  private void addNegatable(int hash) {
    if (negation.holds()) {
      words.add(hash);
      addWord(Hash.append(hash, '!'));
    } else {
      addWord(hash);
    }
    negation.pass(spelling, hash);
  }

  private void addMarks(String text, Tokens source, int hash) {
    if (source.kind() == Token.WORD && inCapitals(text, source)) {
      words.add(CAPITALS);
      words.add(Hash.append(CAPITALS, hash));
    }
    if (spelling.stretched()) {
      words.add(STRETCHED);
    }
  }

  private static boolean inCapitals(String text, Tokens source) {
    for (int at = source.start(); at < source.end(); at++) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return source.end() - source.start() > 2;
  }

  private void addWord(int hash) {
    int pair = Hash.append(Hash.append(PAIR, last), hash);
    words.add(hash);
    words.add(pair);
    words.add(Hash.append(Hash.append(TRIPLE, beforeLast), pair));
    beforeLast = last;
    last = hash;
  }
}
