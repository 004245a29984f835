package io.earshot.search.reading;

import io.earshot.search.query.Phrase;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A word, or words next to one another. */
final class SoughtPhrase implements Sought {
  private final String[] words;

  private SoughtPhrase(String[] words) {
    this.words = words;
  }

  static SoughtPhrase of(String text) {
    Tokens tokens = new Tokeniser().tokenise(text);
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.token(i);
    }
    return new SoughtPhrase(words);
  }

  @Override
  public boolean isIn(TokenIndex text) {
    return words.length == 1 ? text.has(words[0]) : next(text, text.entry(words[0])) >= 0;
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

  private boolean isAt(TokenIndex text, int position) {
    if (position + words.length > text.size()) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (!isWord(words[i], text.word(position + i))) {
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
