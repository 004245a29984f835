package io.earshot.job.history;

import io.earshot.store.Decision;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import io.earshot.store.Topic;
import java.time.Instant;
import java.util.List;

/**
 * Applies topics to history: when one is new or has changed, all posts are looked at again, once
 * for all that have. Nobody can ask an index for those that mean the like of it.
 */
final class TopicsReplay {
  private static final String EVERY_POST = "*";

  private TopicsReplay() {}

  /**
   * Asks for it if a topic has changed after a revision.
   *
   * @return revision of the last change
   */
  static long ask(Store store, long revision, Instant now) {
    List<Decision<Topic>> changed = store.topics().changedAfter(revision);
    if (changed.isEmpty()) {
      return revision;
    }
    store.replays().ask(Replays.OF_TOPICS, EVERY_POST, now);
    return changed.get(changed.size() - 1).revision();
  }
}
