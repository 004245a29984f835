package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;
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
final class Features implements TextFeatures {
  private static final int LONGEST_NGRAM = 5;

  /** A piece ends with a sentence from the first length on, and anyway at the second. */
  private static final int LONG = 40;

  private static final int LONGEST = 80;

  /** First values of hashes, one for each kind of feature. */
  private static final int PAIR = 31;

  private static final int TRIPLE = 37;
  private static final int CAPITALS = 555;
  private static final int STRETCHED = 556;
  private static final int BORDER = 99;

  private final HashBag words = new HashBag();
  private final HashBag characters = new HashBag();
  private final Spelling spelling = new Spelling();
  private final Negation negation = new Negation();
  private int last;
  private int beforeLast;
  private int tokens;

  @Override
  public boolean read(String text, Tokens source) {
    clear();
    boolean sentenceEnded = false;
    while (tokens < (sentenceEnded ? LONG : LONGEST) && source.next()) {
      add(text, source);
      sentenceEnded = endsSentence(text, source);
    }
    addWord(BORDER);
    return tokens > 0;
  }

  @Override
  public HashBag words() {
    return words;
  }

  @Override
  public HashBag characters() {
    return characters;
  }

  @Override
  public int tokens() {
    return tokens;
  }

  private void clear() {
    words.clear();
    characters.clear();
    negation.end();
    last = BORDER;
    beforeLast = BORDER;
    tokens = 0;
  }

  private static boolean endsSentence(String text, Tokens source) {
    return source.kind() == Token.PUNCTUATION
        && ".!?…。！？".indexOf(text.charAt(source.start())) >= 0;
  }

  private void add(String text, Tokens source) {
    tokens++;
    spell(text, source);
    int hash = spelling.hash(0);
    if (source.kind() == Token.PUNCTUATION) {
      addPunctuation(hash);
    } else {
      addNegatable(hash);
      addMarks(text, source, hash);
    }
    addCharacters();
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
    if (spelling.at(0) != '\'' && spelling.at(0) != '"') {
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

  private void addCharacters() {
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
}
