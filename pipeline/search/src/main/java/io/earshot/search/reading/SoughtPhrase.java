package io.earshot.search.reading;

import io.earshot.search.query.Phrase;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A word, or words next to one another. */
final class SoughtPhrase implements Sought {
  private final String[] words;

  /** The words as they are written; null where that does not matter. */
  private final String[] exact;

  private SoughtPhrase(String[] words, String[] exact) {
    this.words = words;
    this.exact = exact;
  }

  static SoughtPhrase folded(String text) {
    return of(text, false);
  }

  static SoughtPhrase exact(String text) {
    return of(text, true);
  }

  private static SoughtPhrase of(String text, boolean isExact) {
    Tokens tokens = new Tokeniser().tokenise(text);
    String[] words = new String[tokens.size()];
    String[] exact = isExact ? new String[tokens.size()] : null;
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.token(i);
      if (isExact) {
        exact[i] = tokens.rawToken(i);
      }
    }
    return new SoughtPhrase(words, exact);
  }

  @Override
  public boolean isIn(TokenIndex text) {
    return words.length == 1 && exact == null
        ? text.has(words[0])
        : next(text, text.entry(words[0])) >= 0;
  }

  @Override
  public List<Stretch> in(TokenIndex text) {
    List<Stretch> stretches = new ArrayList<>();
    for (int entry = next(text, text.entry(words[0]));
        entry >= 0;
        entry = next(text, text.entryAfter(entry))) {
      int from = text.position(entry);
      stretches.add(new Stretch(from, from + words.length));
    }
    return stretches;
  }

  /** The first entry from this one on where the phrase starts, or -1. */
  private int next(TokenIndex text, int from) {
    int entry = from;
    while (entry >= 0 && !isAt(text, text.position(entry))) {
      entry = text.entryAfter(entry);
    }
    return entry;
  }

  /** Whether the phrase starts at a position where its first word stands. */
  private boolean isAt(TokenIndex text, int position) {
    if (position + words.length > text.size()) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (!isWord(words[i], text.word(position + i))) {
        return false;
      }
    }
    return exact == null || isExactlyAt(text, position);
  }

  private boolean isExactlyAt(TokenIndex text, int position) {
    for (int i = 0; i < exact.length; i++) {
      if (!isWord(exact[i], text.tokens().rawToken(position + i))) {
        return false;
      }
    }
    return true;
  }

  /** A word is also found as its hashtag. */
  private static boolean isWord(String word, String token) {
    return word.equals(token)
        || token.length() == word.length() + 1
            && token.charAt(0) == '#'
            && token.endsWith(word)
            && Phrase.isTaggable(word);
  }
}
