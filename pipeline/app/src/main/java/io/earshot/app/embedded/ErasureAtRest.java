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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes people from a data directory in which nothing runs: from index, store and logs, and from
 * what these keep of the past. What the job remembers of them it has forgotten before. Interrupted,
 * or failed, it is done again from the beginning; the receipt counts what each attempt removed.
 */
final class ErasureAtRest {
  private final Settings settings;
  private final Clock clock;

  ErasureAtRest(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What is done in one place. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /**
   * Removes people; one who cannot be removed does not keep the others.
   *
   * @param ids of their erasures
   * @return what went wrong, by id of the erasure, which stays open then
   * @throws IOException if it went wrong for all
   */
  Map<String, Exception> run(Set<String> ids) throws IOException {
    Map<String, Exception> failed = new HashMap<>();
    try (Store store = Store.open(settings.store())) {
      List<Erasure> open =
          store.erasures().open().stream().filter(erasure -> ids.contains(erasure.id())).toList();
      for (Erasure erasure : open) {
        try {
          erase(erasure, store);
        } catch (IOException | RuntimeException cannot) {
          failed.put(erasure.id(), cannot);
        }
      }
      in("what the index keeps of the past", () -> Indexes.expunge(settings.index()));
      ids.stream().filter(id -> !failed.containsKey(id)).forEach(store.erasures()::forget);
      in("what the store's file keeps of the past", store::compact);
    }
    Files.deleteIfExists(settings.data().resolve("store.trace.db"));
    return failed;
  }

  private void erase(Erasure erasure, Store store) throws IOException {
    Traces person = erasure.person();
    if (!person.isEmpty()) {
      in("index and store", () -> eraseKept(erasure, store));
      in(
          "the logs",
          () ->
              store
                  .erasures()
                  .count(erasure.id(), Map.of("logLines", new LogErasure(logs(), person).run())));
    }
  }

  private void eraseKept(Erasure erasure, Store store) throws IOException {
    try (MentionIndex index = Indexes.reader(settings.index());
        MentionWriter writer = Indexes.writer(settings.index())) {
      Eraser eraser = new Eraser(store, clock.instant());
      store.erasures().count(erasure.id(), eraser.erase(erasure.person(), index, writer));
    }
  }

  private static void in(String place, Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | RuntimeException failed) {
      throw new IOException("in " + place + ": " + failed.getMessage(), failed);
    }
  }

  private Path logs() {
    return settings.data().resolve("logs");
  }
}
