package io.earshot.search.contract;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.WordPattern;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tries every place of every word. */
final class NaiveNear {
  private NaiveNear() {}

  /** A place in a text: from one position to before another. */
  record Place(int from, int to) {}

  static boolean matches(MentionQuery.Near near, Tokens tokens) {
    List<List<Place>> operands = new ArrayList<>();
    for (MentionQuery operand : near.operands()) {
      List<Place> places = new ArrayList<>();
      for (MentionQuery alternative : MentionQuery.Near.alternatives(operand)) {
        places.addAll(places(alternative, tokens));
      }
      operands.add(places);
    }
    return anyOrder(operands, -1, near.distance());
  }

  /** Whether one place of each operand can follow what ends here, with so many tokens between. */
  private static boolean anyOrder(List<List<Place>> operands, int end, int distance) {
    if (operands.isEmpty()) {
      return true;
    }
    for (List<Place> operand : operands) {
      List<List<Place>> others = new ArrayList<>(operands);
      others.remove(operands.indexOf(operand));
      for (Place place : operand) {
        int gap = end < 0 ? 0 : place.from() - end;
        if (gap >= 0 && gap <= distance && anyOrder(others, place.to(), distance - gap)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<Place> places(MentionQuery words, Tokens tokens) {
    if (words instanceof MentionQuery.Exact exact) {
      return exactly(new Tokeniser().tokenise(exact.text()), tokens);
    }
    if (words instanceof MentionQuery.Wildcard wildcard) {
      return IntStream.range(0, tokens.size())
          .filter(
              i -> WordPattern.of(wildcard).stream().anyMatch(it -> it.matches(tokens.token(i))))
          .mapToObj(i -> new Place(i, i + 1))
          .toList();
    }
    Phrase phrase = Phrase.of(((MentionQuery.Words) words).text());
    return IntStream.range(0, tokens.size())
        .filter(i -> phrase.startsAt(tokens, i))
        .mapToObj(i -> new Place(i, i + phrase.positions().size()))
        .toList();
  }

  private static List<Place> exactly(Tokens wanted, Tokens tokens) {
    return IntStream.rangeClosed(0, tokens.size() - wanted.size())
        .filter(
            from ->
                IntStream.range(0, wanted.size())
                    .allMatch(i -> isExactly(wanted.rawToken(i), tokens.rawToken(from + i))))
        .mapToObj(from -> new Place(from, from + wanted.size()))
        .toList();
  }

  private static boolean isExactly(String wanted, String token) {
    boolean word = wanted.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    return token.equals(wanted) || word && token.equals("#" + wanted);
  }
}
