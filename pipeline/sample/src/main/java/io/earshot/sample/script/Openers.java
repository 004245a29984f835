package io.earshot.sample.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the scripted post that a scene answers. */
final class Openers {
  /** People answer what is new: only so many of the newest fitting posts are considered. */
  private static final int CONSIDERED = 6;

  private final List<Entry> newestFirst;

  Openers(List<Entry> scripted) {
    List<Entry> openers =
        new ArrayList<>(scripted.stream().filter(entry -> !entry.isAnswer()).toList());
    Collections.reverse(openers);
    this.newestFirst = List.copyOf(openers);
  }

  /** A recent post on one of the scene's sites about one of its tags; null if there is none. */
  Entry fitting(Scene scene, Instant now, Chance chance) {
    List<Entry> fitting =
        newestFirst.stream()
            .filter(entry -> entry.stands(now) && scene.where().contains(entry.site().name()))
            .filter(entry -> !Collections.disjoint(entry.about(), scene.on()))
            .limit(CONSIDERED)
            .toList();
    return fitting.isEmpty() ? null : fitting.get(chance.below(fitting.size()));
  }
}
