package io.earshot.search.standing;

import io.earshot.search.reading.PostWords;
import java.util.Set;

/** One post being asked the queries of its keys. Used by one thread. */
final class Asking {
  private final PostWords post;
  private final Set<String> keys;
  private int asked;

  Asking(PostWords post, Set<String> keys) {
    this.post = post;
    this.keys = keys;
  }

  Set<String> keys() {
    return keys;
  }

  /** How many queries it was asked. */
  int asked() {
    return asked;
  }

  /**
   * Whether the post passes the gate of a query; also if that fails, for the monitor to note it.
   */
  boolean mayPass(Watch watch) {
    asked++;
    try {
      return passes(watch);
    } catch (RuntimeException e) {
      return true;
    }
  }

  boolean passes(Watch watch) {
    return watch.gate().matches(post);
  }
}
