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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One measured run of the embedded job, from feed bytes to searchable.
 *
 * @param entries how many
 * @param engine of the analyse stage
 * @param nearCopies whether they are looked for
 */
record IngestRow(int entries, Engine engine, boolean nearCopies) {

  /**
   * What was measured.
   *
   * @param seconds from the first byte of a feed asked for until every entry is found by a search
   * @param perSecond entries a second
   * @param residentMegabytes most memory the process had resident
   */
  record Result(
      int entries,
      Engine engine,
      boolean nearCopies,
      double seconds,
      long perSecond,
      long residentMegabytes) {}

  private record ChosenEngine(Engine engine) implements AnalyserFactory {
    @Override
    public Analyser open() {
      return Analysers.open(engine);
    }
  }

  /** Runs in this JVM. */
  Result run(Path feeds, Path data) throws Exception {
    int count = entries / GeneratedFeed.ENTRIES;
    FeedsOnDisk source = FeedsOnDisk.prepare(feeds, count);
    StoreSettings store =
        new StoreSettings("jdbc:h2:file:" + data.resolve("store").toAbsolutePath(), null, null);
    IndexSettings index = IndexSettings.lucene(data.resolve("index").toString());
    try (Store opened = Store.open(store);
        MentionIndex reader = Indexes.reader(index)) {
      opened.sources().save(stanza(FeedsOnDisk.urls(count)), Origin.CONSOLE);
      EmbeddedJob job = start(data, source, store, index);
      double seconds = untilSearchable(reader);
      job.cancel();
      return new Result(
          entries, engine, nearCopies, seconds, Math.round(entries / seconds), residentMegabytes());
    }
  }

  private EmbeddedJob start(Path data, FeedsOnDisk source, StoreSettings store, IndexSettings index)
      throws Exception {
    return EmbeddedJob.start(
        new EmbeddedSettings(
            data.resolve("checkpoints"), data.resolve("working"), Duration.ofSeconds(10)),
        new Stages(new ChosenEngine(engine), nearCopies, store),
        new PostSource(store, source, new IntakeSettings(2, null, 0)),
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

  private double untilSearchable(MentionIndex reader) throws IOException {
    while (reader.count() < entries) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return (System.nanoTime() - FeedsOnDisk.firstFetch()) / 1e9;
  }

  /** Linux: the high-water mark of this process. */
  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
