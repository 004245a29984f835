package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
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
final class MultilingualFeatures extends TextFeatures {
  private static final int LONGEST_UNSPACED_NGRAM = 6;

  /**
   * Characters of scripts without spaces that count as a token, and most that are read in a row.
   */
  private static final int UNSPACED_WORD = 3;

  private static final int LONGEST_RUN = 600;

  private final Clause clause;
  private int last;

  MultilingualFeatures(Negators negators) {
    this.clause = new Clause(negators);
  }

  @Override
  void begin() {
    last = BORDER;
  }

  @Override
  int add(String text, Tokens source) {
    if (Letters.unspaced(text.codePointAt(source.start()))) {
      int end = Math.min(source.end(), source.start() + LONGEST_RUN);
      addUnspaced(text, source.start(), end);
      return 1 + (end - source.start()) / UNSPACED_WORD;
    }
    spell(text, source);
    addSpaced(source.kind());
    return 1;
  }

  @Override
  void end() {
    clause.end(words);
    addWord(BORDER);
  }

  private void addUnspaced(String text, int start, int end) {
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
    if (!isQuote()) {
      clause.end(words);
    }
  }

  private void addWord(int hash) {
    words.add(hash);
    words.add(Hash.append(Hash.append(PAIR, last), hash));
    last = hash;
  }
}
