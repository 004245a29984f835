package io.earshot.search.query;

import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What an exact word asks of the two token streams at one position: one of some tokens, in the
 * exact stream; or, where folding leaves the word as it is, in the folded one, with {@link
 * Tokens#SAME} in the exact one.
 *
 * @param alternatives the word and, if it can have one, its hashtag
 * @param same whether folding leaves it as it is
 */
public record ExactWord(List<String> alternatives, boolean same) {

  /** The words of a text, at consecutive positions. */
  public static List<ExactWord> of(String text) {
    Tokens tokens = new Tokeniser().tokenise(text);
    List<ExactWord> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String exact = tokens.rawToken(i);
      words.add(new ExactWord(Phrase.alternatives(exact), exact.equals(tokens.token(i))));
    }
    return List.copyOf(words);
  }
}
