package io.earshot.app.bench;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.FullText;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.job.Stages;
import io.earshot.job.analyse.AnalyserFactory;
import io.earshot.job.embedded.EmbeddedJob;
import io.earshot.job.embedded.EmbeddedSettings;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The embedded job as {@code run} starts it, reading generated feeds into an empty index: RocksDB
 * state, a checkpoint and a Lucene commit every ten seconds.
 *
 * @param engine of the analyse stage
 * @param nearCopies whether they are looked for
 */
record Intake(Engine engine, boolean nearCopies) {
  private static final double SHORTEST_PAUSE = 0.05;

  /** Until then nobody knows the pace; seconds. */
  private static final double FIRST_LOOK = 2;

  private record ChosenEngine(Engine engine) implements AnalyserFactory {
    @Override
    public Analyser open() {
      return Analysers.open(engine);
    }
  }

  /**
   * Reads all the feeds.
   *
   * @param data an empty directory
   * @return from when the first feed is asked for until a search finds every entry
   */
  Elapsed read(FeedsOnDisk feeds, Path data) throws Exception {
    StoreSettings store =
        new StoreSettings("jdbc:h2:file:" + data.resolve("store").toAbsolutePath(), null, null);
    IndexSettings index = IndexSettings.lucene(data.resolve("index").toString());
    try (Store opened = Store.open(store);
        MentionIndex reader = Indexes.reader(index)) {
      opened.sources().save(stanza(feeds.urls()), Origin.CONSOLE);
      FeedsOnDisk.restartClock();
      EmbeddedJob job = start(feeds, data, store, index);
      try {
        return untilFound(feeds.entries(), reader);
      } finally {
        job.cancel();
      }
    }
  }

  private EmbeddedJob start(FeedsOnDisk feeds, Path data, StoreSettings store, IndexSettings index)
      throws Exception {
    return EmbeddedJob.start(
        new EmbeddedSettings(
            data.resolve("checkpoints"), data.resolve("working"), Duration.ofSeconds(10)),
        new Stages(new ChosenEngine(engine), null, nearCopies, store, () -> Indexes.reader(index)),
        new PostSource(store, feeds, new IntakeSettings(IntakeSettings.THREADS, null, 0)),
        new DurableIndexSink(() -> Indexes.writer(index), store));
  }

  private static SourceStanza stanza(List<String> urls) {
    int once = (int) Duration.ofDays(1).toSeconds();
    return new SourceStanza(
        "bench",
        SourceKind.FEED,
        urls,
        once,
        0,
        24,
        FullText.NEVER,
        AuthorPolicy.OFF,
        false,
        false);
  }

  private static Elapsed untilFound(long entries, MentionIndex reader) throws IOException {
    long found = reader.count();
    while (found < entries) {
      double elapsed = FeedsOnDisk.sinceFirstFetch().seconds();
      LockSupport.parkNanos((long) (1e9 * pause(found / (double) entries, elapsed)));
      found = reader.count();
    }
    return FeedsOnDisk.sinceFirstFetch();
  }

  /**
   * Most of the seconds that are left at the pace so far, at most as many as have passed or the
   * first look waits for: a look makes Lucene write out what it holds, and many looks would be work
   * that no user asks for.
   */
  private static double pause(double foundShare, double elapsed) {
    double left = elapsed * (1 - foundShare) / Math.max(foundShare, 1e-9);
    return Math.max(SHORTEST_PAUSE, Math.min(Math.max(elapsed, FIRST_LOOK), 0.9 * left));
  }
}
