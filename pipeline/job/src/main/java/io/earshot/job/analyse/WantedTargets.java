package io.earshot.job.analyse;

import io.earshot.job.decisions.Watched;
import io.earshot.job.decisions.WatchedTracker;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Target;
import io.earshot.nlp.target.TargetReader;
import java.util.List;

/** Towards what the sentiment of posts is wanted: trackers that they may match, and name. */
record WantedTargets(Watched watched) {
  /** The most of one text: each costs the engine as much as the text does. */
  static final int MOST = 8;

  List<Target> of(MentionChange change, String text) {
    List<Target> candidates =
        watched.trackersOf(change.candidates()).map(WatchedTracker::names).toList();
    return candidates.isEmpty()
        ? candidates
        : TargetReader.named(text, candidates).stream().limit(MOST).toList();
  }
}
