package io.earshot.nlp.copies;

import io.earshot.nlp.text.Letters;
import io.earshot.nlp.text.Tokens;
import java.text.Normalizer;
import java.util.function.LongConsumer;

/**
 * Reads a text as hashes of its words, in what copies have in common: case, punctuation and
 * compatibility forms are folded; links, handles and the {@code RT} of a repost are left out.
 *
 * <p>In scripts that are written without spaces each character counts as a word, together with the
 * one before it.
 */
final class Words {
  private final String text;
  private final LongConsumer words;

  private Words(String text, LongConsumer words) {
    this.text = text;
    this.words = words;
  }

  static void read(String text, LongConsumer words) {
    boolean folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    new Words(folded ? text : Normalizer.normalize(text, Normalizer.Form.NFKC), words).read();
  }

  private void read() {
    Tokens tokens = new Tokens(text);
    while (tokens.next()) {
      if (counts(tokens)) {
        read(tokens.start(), tokens.end());
      }
    }
  }

  private boolean counts(Tokens tokens) {
    return switch (tokens.kind()) {
      case WORD -> !text.startsWith("RT @", tokens.start());
      case TAG -> true;
      case LINK, HANDLE, SYMBOL, PUNCTUATION -> false;
    };
  }

  private void read(int start, int end) {
    long hash = 0;
    int before = 0;
    for (int at = start; at < end; ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (Letters.unspaced(character)) {
        hash = finish(hash);
        words.accept(Hashes.append(before, character));
        before = character;
      } else if (Letters.inWord(character)) {
        hash = Hashes.append(hash, Character.toLowerCase(character));
      }
    }
    finish(hash);
  }

  private long finish(long hash) {
    if (hash != 0) {
      words.accept(hash);
    }
    return 0;
  }
}
