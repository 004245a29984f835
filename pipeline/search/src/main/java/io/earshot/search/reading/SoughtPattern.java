package io.earshot.search.reading;

import io.earshot.search.query.WordPattern;
import java.util.ArrayList;
import java.util.List;

/** A word of which parts are open. */
record SoughtPattern(List<WordPattern> patterns) implements Sought {
  @Override
  public boolean isIn(TokenIndex text) {
    for (int position = 0; position < text.size(); position++) {
      if (matches(text.word(position))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Stretch> in(TokenIndex text) {
    List<Stretch> stretches = new ArrayList<>();
    for (int position = 0; position < text.size(); position++) {
      if (matches(text.word(position))) {
        stretches.add(new Stretch(position, position + 1));
      }
    }
    return stretches;
  }

  private boolean matches(String word) {
    for (WordPattern pattern : patterns) {
      if (pattern.matches(word)) {
        return true;
      }
    }
    return false;
  }
}
