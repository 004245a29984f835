package io.earshot.app.embedded;

import io.earshot.app.cluster.ClusterErasing;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import io.earshot.app.config.Settings.ConsoleSection;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.console.Console;
import io.earshot.console.ConsoleParts;
import io.earshot.console.ConsoleSettings;
import io.earshot.console.Erasing;
import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.insight.SourcePreview;
import io.earshot.insight.alerts.RuleHistories;
import io.earshot.job.embedded.CheckpointDirectory;
import io.earshot.nlp.Meaning;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.store.Store;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console without a job in this process: of a cluster, for which it also keeps house (follows
 * the files of sources, trackers and rules, takes out what is kept too long, sends alerts), or of a
 * data directory at rest.
 */
public final class StandingConsole implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandingConsole.class);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Health AT_REST =
      new Health(
          false,
          List.of(
              new Notice(
                  Level.INFORMATION, "Earshot is not running: start it with ./earshot run.")));

  private final Parts parts;
  private final Running running;

  private StandingConsole(Parts parts, Running running) {
    this.parts = parts;
    this.running = running;
  }

  /** Opens it where no other program is, for as long as a verb lasts. */
  public static StandingConsole briefly(Settings settings)
      throws IOException, DataDirectory.InUseException {
    return open(settings, new ConsoleSection("127.0.0.1", 0, null, null), null);
  }

  /** Opens it where the settings say, and keeps house for a cluster. */
  public static StandingConsole open(Settings settings, Decided decided)
      throws IOException, DataDirectory.InUseException {
    return open(settings, settings.console(), decided);
  }

  private static StandingConsole open(Settings settings, ConsoleSection where, Decided decided)
      throws IOException, DataDirectory.InUseException {
    LogFile.takeOverFromLibraries();
    Parts parts = new Parts();
    try {
      return open(settings, where, decided, parts);
    } catch (Exception | Error e) {
      parts.close();
      throw e;
    }
  }

  private static StandingConsole open(
      Settings settings, ConsoleSection where, Decided decided, Parts parts)
      throws IOException, DataDirectory.InUseException {
    boolean embedded = settings.index().backend() == Backend.LUCENE;
    if (embedded) {
      parts.add(DataDirectory.own(settings.data()));
    }
    Store store = parts.add(Store.open(settings.store()));
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    Supplier<Health> health = embedded ? () -> AT_REST : new ClusterHealth(store, CLOCK);
    DecidedImport imports = new DecidedImport(settings.data(), store, parts, CLOCK, LOG::info);
    if (decided != null) {
      imports.put(decided);
      health = embedded ? health : keepHouse(settings, store, index, imports, health, parts);
    }
    String token = UUID.randomUUID().toString();
    Console console =
        parts.add(
            Console.start(
                new ConsoleSettings(where.host(), where.port(), where.password(), token),
                consoleParts(
                    settings,
                    store,
                    index,
                    health,
                    erasing(settings, store, embedded, decided != null, parts),
                    parts)));
    String address = "http://" + where.host() + ":" + console.port();
    if (decided != null && !embedded) {
      parts.add(Dispatching.start(settings, store, index, imports::sampleMail, address, CLOCK));
    }
    return new StandingConsole(parts, new Running(address, token, ProcessHandle.current().pid()));
  }

  private static Supplier<Health> keepHouse(
      Settings settings,
      Store store,
      MentionIndex index,
      DecidedImport imports,
      Supplier<Health> cluster,
      Parts parts) {
    Housekeeping housekeeping =
        new Housekeeping(
            cluster,
            new DecidedWatch(settings, imports::put),
            new Retention(settings.index(), store, CLOCK),
            new RuleHistories(index, store, CLOCK));
    parts.add(housekeeping.begin());
    return housekeeping::health;
  }

  /** Of a data directory at rest nobody is removed: the job has to forget them. */
  private static ClusterErasing erasing(
      Settings settings, Store store, boolean embedded, boolean resumed, Parts parts) {
    if (embedded) {
      return null;
    }
    ClusterErasing erasing = parts.add(new ClusterErasing(settings, store, CLOCK));
    if (resumed) {
      erasing.retry();
    }
    return erasing;
  }

  private static ConsoleParts consoleParts(
      Settings settings,
      Store store,
      MentionIndex index,
      Supplier<Health> health,
      Erasing erasing,
      Parts parts) {
    CheckpointDirectory checkpoints =
        new CheckpointDirectory(settings.data().resolve("checkpoints"));
    return new ConsoleParts(
        index,
        store,
        new SourcePreview(HttpFetcher.shared(Assembly.http(settings)), store.sources()),
        health,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        Assembly.inbox(settings, store, parts),
        new Backups(settings, store, checkpoints),
        erasing,
        Meaning::of,
        CLOCK);
  }

  public Running running() {
    return running;
  }

  @Override
  public void close() {
    parts.close();
  }
}
