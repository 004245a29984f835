package io.earshot.job.alert;

import io.earshot.job.record.RuleHit;
import io.earshot.store.AlertPost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Posts of one hour that were present when they came.
 *
 * @param posts how many
 * @param shown the last that came, newest first, at most {@value #MOST_SHOWN}: what a storm is
 *     about is said in its midst; never null
 * @param changed whether there are more than when the hour was last judged
 */
public record PresentHour(long posts, List<AlertPost> shown, boolean changed) {
  static final PresentHour NONE = new PresentHour(0, null, false);

  /** The longest that a source may call a post fresh, in hours; a week. */
  static final int KEPT_HOURS = 168;

  private static final int MOST_SHOWN = 10;

  public PresentHour {
    shown = shown == null ? List.of() : List.copyOf(shown);
  }

  PresentHour with(RuleHit hit) {
    List<AlertPost> newest = new ArrayList<>(List.of(hit.post()));
    newest.addAll(shown);
    return new PresentHour(posts + 1, newest.subList(0, Math.min(MOST_SHOWN, newest.size())), true);
  }

  boolean shows(Predicate<AlertPost> which) {
    return shown.stream().anyMatch(which);
  }

  PresentHour without(Predicate<AlertPost> which) {
    return new PresentHour(posts, shown.stream().filter(which.negate()).toList(), changed);
  }

  PresentHour judged() {
    return new PresentHour(posts, shown, false);
  }
}
