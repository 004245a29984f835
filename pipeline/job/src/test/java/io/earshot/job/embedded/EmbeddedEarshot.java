package io.earshot.job.embedded;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.job.Stages;
import io.earshot.job.analyse.WordCounter;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.source.ConnectorFactory;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.search.Filters;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult.Hit;
import io.earshot.store.AlertRule;
import io.earshot.store.Backfill;
import io.earshot.store.Origin;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The embedded job over a Lucene index and an H2 store, in a directory, for tests. */
final class EmbeddedEarshot implements AutoCloseable {
  private final Path data;
  private final ConnectorFactory connectors;
  private final StoreSettings storeSettings =
      new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null);
  private final IndexSettings indexSettings;
  private final Store store;
  private final MentionIndex index;

  EmbeddedEarshot(Path data, ConnectorFactory connectors) {
    this.data = data;
    this.connectors = connectors;
    this.indexSettings = IndexSettings.lucene(data.resolve("index").toString());
    this.store = Store.open(storeSettings);
    try {
      this.index = Indexes.reader(indexSettings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts the job, from its newest checkpoint if there is one. */
  EmbeddedJob start() throws JobStartException, InterruptedException {
    return EmbeddedJob.start(settings(), stages(), source(), sink());
  }

  EmbeddedSettings settings() {
    return new EmbeddedSettings(checkpoints(), data.resolve("working"), Duration.ofMillis(500));
  }

  Stages stages() {
    IndexSettings settings = indexSettings;
    return new Stages(WordCounter::new, null, true, storeSettings, () -> Indexes.reader(settings));
  }

  PostSource source() {
    return new PostSource(storeSettings, connectors, new IntakeSettings(2, null, 0));
  }

  DurableIndexSink sink() {
    IndexSettings settings = indexSettings;
    return new DurableIndexSink(() -> Indexes.writer(settings), storeSettings);
  }

  Path checkpoints() {
    return data.resolve("checkpoints");
  }

  Store store() {
    return store;
  }

  /** Adds a source that is read every second. */
  void listen(String name, String url) {
    store
        .sources()
        .save(
            new SourceStanza(
                name, SourceKind.FEED, List.of(url), 1, 0, 24, null, null, true, false),
            Origin.CONSOLE);
  }

  /** Watches a brand by its name, with a rule that tells of each of its posts. */
  void watch(String brand) {
    Tracker tracker = new Tracker(brand, TrackerKind.BRAND, null, null, null, null, null);
    store.trackers().save(tracker, Origin.CONSOLE);
    AlertRule rule =
        new AlertRule(
            "all of " + brand,
            brand,
            null,
            RuleKind.EACH,
            null,
            false,
            true,
            null,
            null,
            null,
            null,
            null,
            false);
    store.rules().save(rule, Origin.CONSOLE);
  }

  /** Whether a brand was applied to history, to the end. */
  boolean replayed(String brand) {
    return store.replays().newest(Replays.ofTracker(brand), 1).stream()
        .anyMatch(replay -> replay.state() == Replay.State.DONE);
  }

  Backfill askForAllThatLiesBack(String source) {
    SourceStanza stanza = store.sources().find(source).orElseThrow().stanza();
    TimeRange range = new TimeRange(Instant.EPOCH, Instant.now());
    return store.backfills().ask(stanza, range, Instant.now()).get(0);
  }

  Backfill.State state(Backfill wish) {
    return store.backfills().find(wish.id()).orElseThrow().state();
  }

  long count() {
    try {
      return index.count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A mention by id, or null. */
  Mention find(String id) {
    try {
      return index.find(id).orElse(null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  long revision(String id) {
    Mention mention = find(id);
    return mention == null ? 0 : mention.revision();
  }

  List<Mention> search(String query) {
    try {
      SearchRequest request =
          new SearchRequest(query, Filters.NONE, Order.NEWEST, 1_000, null, Set.of(), false);
      return index.search(request).hits().stream().map(Hit::mention).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (QueryException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
    store.close();
  }
}
