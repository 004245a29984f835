package io.earshot.insight.rising;

import io.earshot.store.Rise;
import java.util.ArrayList;
import java.util.List;

/** Of rises that say the same in fewer or more words, the one that says it best. */
public final class Apart {
  /** A longer phrase says it better if it has so much of what the shorter one has. */
  private static final double MOST_OF = 0.6;

  private Apart() {}

  /** Each of the rises that is no part of another, in their order. */
  public static List<Rise> of(List<Rise> rises) {
    List<Rise> kept = new ArrayList<>();
    for (Rise rise : rises) {
      if (rises.stream().noneMatch(other -> other != rise && isBetter(other, rise))) {
        kept.add(rise);
      }
    }
    return kept;
  }

  private static boolean isBetter(Rise other, Rise rise) {
    if (!other.tracker().equals(rise.tracker())) {
      return false;
    }
    return has(other.term(), rise.term())
        ? other.posts() >= MOST_OF * rise.posts()
        : has(rise.term(), other.term()) && rise.posts() < MOST_OF * other.posts();
  }

  /** Whether a phrase has the words of another; {@code #recall} has {@code recall}. */
  private static boolean has(String longer, String shorter) {
    return longer.length() > shorter.length()
        && (" " + longer.replace("#", "") + " ").contains(" " + shorter.replace("#", "") + " ");
  }
}
