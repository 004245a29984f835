package io.earshot.search.highlight;

import io.earshot.search.query.Phrase;
import io.earshot.search.query.TextField;
import io.earshot.search.query.WordPattern;
import io.earshot.search.text.Tokens;
import java.util.List;

/** Words to be highlighted. */
sealed interface WantedWords {
  TextField field();

  /** Whether they may start with a token. */
  boolean starts(String token);

  /** How many tokens they take from a position that they may start at; 0 for none. */
  int length(Tokens tokens, int position);

  /** A word or phrase. */
  record Literal(TextField field, Phrase phrase) implements WantedWords {
    @Override
    public boolean starts(String token) {
      return phrase.positions().get(0).contains(token);
    }

    @Override
    public int length(Tokens tokens, int position) {
      return phrase.startsAt(tokens, position) ? phrase.positions().size() : 0;
    }
  }

  /** A word with open parts. */
  record Open(TextField field, List<WordPattern> patterns) implements WantedWords {
    @Override
    public boolean starts(String token) {
      return patterns.stream().anyMatch(pattern -> pattern.matches(token));
    }

    @Override
    public int length(Tokens tokens, int position) {
      return 1;
    }
  }
}
