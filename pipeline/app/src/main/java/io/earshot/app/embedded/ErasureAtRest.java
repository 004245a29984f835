package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.insight.erasure.Eraser;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.Erasure;
import io.earshot.store.Store;
import io.earshot.store.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Removes people from a data directory in which nothing runs: from index, store and logs, and from
 * what these keep of the past. What the job remembers of them it has forgotten before. Interrupted,
 * it is done again from the beginning.
 */
final class ErasureAtRest {
  private final Settings settings;
  private final Clock clock;

  ErasureAtRest(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Removes all whose removal is under way. */
  void run() throws IOException {
    try (Store store = Store.open(settings.store())) {
      List<Erasure> open = store.erasures().open();
      Map<String, Map<String, Long>> receipts = new TreeMap<>();
      for (Erasure erasure : open) {
        receipts.put(erasure.id(), erase(erasure, store));
      }
      Indexes.expunge(settings.index());
      receipts.forEach(store.erasures()::forget);
      store.compact();
    }
    Files.deleteIfExists(settings.data().resolve("store.trace.db"));
  }

  /** What was removed before stays on the receipt of one that was interrupted. */
  private Map<String, Long> erase(Erasure erasure, Store store) throws IOException {
    Traces person = erasure.person();
    if (person.isEmpty() && erasure.receipt() != null) {
      return erasure.receipt();
    }
    try (MentionIndex index = Indexes.reader(settings.index());
        MentionWriter writer = Indexes.writer(settings.index())) {
      Map<String, Long> counts =
          new TreeMap<>(new Eraser(store, clock.instant()).erase(person, index, writer));
      counts.put("logLines", new LogErasure(logs(), person).run());
      return counts;
    }
  }

  private Path logs() {
    return settings.data().resolve("logs");
  }
}
