package io.earshot.app.embedded;

import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.store.Erasure;
import io.earshot.store.Store;
import java.util.List;

/** What people should know of removals that cannot be gone through with. */
final class ErasureNotices {
  private static final String FAILED =
      "The removal of a person that was asked for at %s failed %s. Their posts are taken in no more,"
          + " but what was kept of them may still be there. When the cause is gone, say ./earshot"
          + " erase --retry; it is tried again at each start, too. The log tells more.";

  private ErasureNotices() {}

  /** One for each that has failed. */
  static List<Notice> of(Store store) {
    return store.erasures().open().stream()
        .filter(erasure -> erasure.failure() != null)
        .map(ErasureNotices::notice)
        .toList();
  }

  private static Notice notice(Erasure erasure) {
    return new Notice(Level.PROBLEM, FAILED.formatted(erasure.asked(), erasure.failure()));
  }
}
