package io.earshot.search.reading;

import io.earshot.search.query.MentionQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words near one another.
 *
 * @param operands of each, the words of which one must be there
 * @param distance how many tokens may stand between them, in all
 */
record SoughtNear(List<List<Sought>> operands, int distance) implements Sought {
  static SoughtNear of(MentionQuery.Near near) {
    return new SoughtNear(
        near.operands().stream().map(SoughtNear::alternatives).toList(), near.distance());
  }

  private static List<Sought> alternatives(MentionQuery operand) {
    return MentionQuery.Near.alternatives(operand).stream().map(SoughtNear::words).toList();
  }

  private static Sought words(MentionQuery words) {
    if (words instanceof MentionQuery.Exact exact) {
      return Sought.of(exact);
    }
    return words instanceof MentionQuery.Wildcard wildcard
        ? Sought.of(wildcard)
        : Sought.of((MentionQuery.Words) words);
  }

  @Override
  public boolean isIn(TokenIndex text) {
    List<Placed> placed = placed(text);
    Proximity proximity = new Proximity(operands.size());
    return placed.stream().anyMatch(place -> proximity.gaps(place)[proximity.all()] <= distance);
  }

  @Override
  public List<Stretch> in(TokenIndex text) {
    List<Placed> placed = placed(text);
    List<int[]> before = Proximity.gaps(placed, operands.size());
    List<int[]> after = Proximity.gapsAfter(placed, operands.size());
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      Placed place = placed.get(i);
      if (Proximity.least(place, before.get(i), after.get(i)) <= distance) {
        stretches.add(new Stretch(place.from(), place.to()));
      }
    }
    return stretches;
  }

  /** Where the words of all operands stand, by their starts; nowhere if one is missing. */
  private List<Placed> placed(TokenIndex text) {
    List<Placed> placed = new ArrayList<>();
    for (int operand = 0; operand < operands.size(); operand++) {
      int others = placed.size();
      for (Sought words : operands.get(operand)) {
        for (Stretch stretch : words.in(text)) {
          placed.add(new Placed(operand, stretch.from(), stretch.to()));
        }
      }
      if (placed.size() == others) {
        return List.of();
      }
    }
    placed.sort(Comparator.comparingInt(Placed::from));
    return placed;
  }
}
