package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.text.Letters;
import io.earshot.nlp.text.Token;
import io.earshot.nlp.text.Tokens;

/**
 * The features of texts in languages whose words were learned from translations, so that little is
 * known of their order.
 *
 * <ul>
 *   <li>words without their accents: one or two in a row, and whether the clause denies them,
 *       before or after; links and handles stand for each other; a mark for stretched spelling
 *   <li>characters: two to five in a row within a token and its borders; of scripts without spaces
 *       between words, one to six
 * </ul>
 */
final class MultilingualFeatures implements TextFeatures {
  private static final int LONGEST_NGRAM = 5;
  private static final int LONGEST_UNSPACED_NGRAM = 6;

  /** A piece ends with a sentence from the first length on, and anyway at the second. */
  private static final int LONG = 40;

  private static final int LONGEST = 80;

  /**
   * Characters of scripts without spaces that count as a token, and most that are read in a row.
   */
  private static final int UNSPACED_WORD = 3;

  private static final int LONGEST_RUN = 600;

  /** First values of hashes, one for each kind of feature. */
  private static final int PAIR = 31;

  private static final int STRETCHED = 556;
  private static final int BORDER = 99;

  private final HashBag words = new HashBag();
  private final HashBag characters = new HashBag();
  private final Spelling spelling = new Spelling();
  private final Clause clause;
  private int last;
  private int tokens;

  MultilingualFeatures(Negators negators) {
    this.clause = new Clause(negators);
  }

  @Override
  public boolean read(String text, Tokens source) {
    clear();
    boolean sentenceEnded = false;
    while (tokens < (sentenceEnded ? LONG : LONGEST) && source.next()) {
      add(text, source);
      sentenceEnded = endsSentence(text, source);
    }
    clause.end(words);
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
    last = BORDER;
    tokens = 0;
  }

  private static boolean endsSentence(String text, Tokens source) {
    return source.kind() == Token.PUNCTUATION
        && ".!?…。！？".indexOf(text.charAt(source.start())) >= 0;
  }

  private void add(String text, Tokens source) {
    if (Letters.unspaced(text.codePointAt(source.start()))) {
      addUnspaced(text, source.start(), Math.min(source.end(), source.start() + LONGEST_RUN));
    } else {
      tokens++;
      spell(text, source);
      addSpaced(source.kind());
    }
  }

  private void addUnspaced(String text, int start, int end) {
    tokens += 1 + (end - start) / UNSPACED_WORD;
    for (int first = start; first < end; first++) {
      int hash = Hash.START;
      int until = Math.min(first + LONGEST_UNSPACED_NGRAM, end);
      for (int at = first; at < until; at++) {
        hash = Hash.append(hash, text.charAt(at));
        characters.add(Hash.append(hash, at - first));
      }
    }
  }

  private void spell(String text, Tokens source) {
    switch (source.kind()) {
      case LINK -> spelling.set('\u0001');
      case HANDLE -> spelling.set('\u0002');
      case TAG -> spelling.set(text, source.start() + 1, source.end());
      case WORD, SYMBOL, PUNCTUATION -> spelling.set(text, source.start(), source.end());
    }
    spelling.fold();
  }

  private void addSpaced(Token kind) {
    int hash = spelling.hash(0);
    if (kind == Token.PUNCTUATION) {
      endClause();
    } else {
      clause.add(hash);
    }
    addWord(hash);
    if (spelling.stretched()) {
      words.add(STRETCHED);
    }
    addCharacters();
  }

  private void endClause() {
    if (spelling.at(0) != '\'' && spelling.at(0) != '"') {
      clause.end(words);
    }
  }

  private void addWord(int hash) {
    words.add(hash);
    words.add(Hash.append(Hash.append(PAIR, last), hash));
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
