package io.earshot.search.query;

import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What words ask of a stream of folded tokens: at consecutive positions, one of the alternatives
 * each. A word {@code acme} is also found as {@code #acme}.
 *
 * @param positions never empty, nor is a position
 */
public record Phrase(List<List<String>> positions) {

  /** The phrase of a text; it has no positions where the text has no tokens. */
  public static Phrase of(String text) {
    Tokens tokens = new Tokeniser().tokenise(text);
    List<List<String>> positions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      positions.add(alternatives(tokens.token(i)));
    }
    return new Phrase(List.copyOf(positions));
  }

  /** Whether a text has the phrase from this position on. */
  public boolean startsAt(Tokens tokens, int position) {
    if (position + positions.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < positions.size(); i++) {
      if (!positions.get(i).contains(tokens.token(position + i))) {
        return false;
      }
    }
    return true;
  }

  /** A token, and the hashtag of it if it can have one. */
  static List<String> alternatives(String token) {
    return isTaggable(token) ? List.of(token, "#" + token) : List.of(token);
  }

  /** Whether a token is also found as its hashtag. */
  public static boolean isTaggable(String token) {
    return token.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }
}
