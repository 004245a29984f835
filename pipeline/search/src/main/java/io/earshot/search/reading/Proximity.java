package io.earshot.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds how few tokens stand between words of different operands that follow one another, in one
 * pass over the words by their starts. What is known of words is an array by sets of operands (as
 * bits): the fewest tokens between words of these, one each, of which the last are the words
 * themselves.
 */
final class Proximity {
  /** More than any text has, and far from overflow when two are added. */
  static final int FAR = 1 << 29;

  /**
   * By sets: the fewest tokens between words that have ended, less the position they end before.
   */
  private final int[] ended;

  private final PriorityQueue<Known> pending =
      new PriorityQueue<>(Comparator.comparingInt(known -> known.place().to()));

  private record Known(Placed place, int[] gaps) {}

  Proximity(int operands) {
    ended = new int[1 << operands];
    Arrays.fill(ended, FAR);
  }

  /** The set of all operands. */
  int all() {
    return ended.length - 1;
  }

  /**
   * What is known of words, given those that were asked about before; they come by their starts.
   */
  int[] gaps(Placed place) {
    while (!pending.isEmpty() && pending.peek().place().to() <= place.from()) {
      end(pending.poll());
    }
    int[] gaps = new int[ended.length];
    Arrays.fill(gaps, FAR);
    gaps[place.bit()] = 0;
    for (int set = 1; set < ended.length; set++) {
      if ((set & place.bit()) == 0 && ended[set] < FAR) {
        gaps[set | place.bit()] = ended[set] + place.from();
      }
    }
    pending.add(new Known(place, gaps));
    return gaps;
  }

  private void end(Known known) {
    for (int set = 1; set < ended.length; set++) {
      if (known.gaps()[set] < FAR) {
        ended[set] = Math.min(ended[set], known.gaps()[set] - known.place().to());
      }
    }
  }

  /** What is known of each of some words, with those before them. */
  static List<int[]> gaps(List<Placed> placed, int operands) {
    Proximity proximity = new Proximity(operands);
    return placed.stream().map(proximity::gaps).toList();
  }

  /** What is known of each of some words, with those behind them. */
  static List<int[]> gapsAfter(List<Placed> placed, int operands) {
    Map<Placed, int[]> gaps = new IdentityHashMap<>();
    Proximity proximity = new Proximity(operands);
    List<Placed> byEnd = new ArrayList<>(placed);
    byEnd.sort(Comparator.comparingInt(Placed::to).reversed());
    byEnd.forEach(place -> gaps.put(place, proximity.gaps(place.mirrored())));
    return placed.stream().map(gaps::get).toList();
  }

  /** The fewest tokens between words of all operands, some before and some behind these. */
  static int least(Placed place, int[] before, int[] after) {
    int least = FAR;
    for (int set = 0; set < before.length; set++) {
      if ((set & place.bit()) != 0) {
        int others = before.length - 1 - set | place.bit();
        least = Math.min(least, before[set] + after[others]);
      }
    }
    return least;
  }
}
