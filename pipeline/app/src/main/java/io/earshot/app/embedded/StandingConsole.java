package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.app.config.Settings.ConsoleSection;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.console.Console;
import io.earshot.console.ConsoleParts;
import io.earshot.console.ConsoleSettings;
import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.insight.SourcePreview;
import io.earshot.job.embedded.CheckpointDirectory;
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

/** The console without a job in this process: of a cluster, or of a data directory at rest. */
public final class StandingConsole implements AutoCloseable {
  private static final Health AT_REST =
      new Health(
          false,
          List.of(
              new Notice(
                  Level.INFORMATION, "Earshot is not running: start it with ./earshot run.")));

  private final Parts parts;
  private final Store store;
  private final Running running;

  private StandingConsole(Parts parts, Store store, Running running) {
    this.parts = parts;
    this.store = store;
    this.running = running;
  }

  /** Opens it where no other program is, for as long as a verb lasts. */
  public static StandingConsole briefly(Settings settings)
      throws IOException, DataDirectory.InUseException {
    return open(settings, new ConsoleSection("127.0.0.1", 0, null));
  }

  public static StandingConsole open(Settings settings, ConsoleSection where)
      throws IOException, DataDirectory.InUseException {
    LogFile.takeOverFromLibraries();
    Parts parts = new Parts();
    try {
      return open(settings, where, parts);
    } catch (Exception | Error e) {
      parts.close();
      throw e;
    }
  }

  private static StandingConsole open(Settings settings, ConsoleSection where, Parts parts)
      throws IOException, DataDirectory.InUseException {
    boolean embedded = settings.index().backend() == Backend.LUCENE;
    if (embedded) {
      parts.add(DataDirectory.own(settings.data()));
    }
    Store store = parts.add(Store.open(settings.store()));
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    String token = UUID.randomUUID().toString();
    Console console =
        parts.add(
            Console.start(
                new ConsoleSettings(where.host(), where.port(), where.password(), token),
                consoleParts(settings, store, index, embedded)));
    String address = "http://" + where.host() + ":" + console.port();
    return new StandingConsole(
        parts, store, new Running(address, token, ProcessHandle.current().pid()));
  }

  private static ConsoleParts consoleParts(
      Settings settings, Store store, MentionIndex index, boolean embedded) {
    CheckpointDirectory checkpoints =
        new CheckpointDirectory(settings.data().resolve("checkpoints"));
    return new ConsoleParts(
        index,
        store,
        new SourcePreview(HttpFetcher.shared(Assembly.http(settings)), store.sources()),
        () -> embedded ? AT_REST : Health.GOOD,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        new Backups(settings, store, checkpoints),
        Clock.systemUTC());
  }

  public Store store() {
    return store;
  }

  public Running running() {
    return running;
  }

  @Override
  public void close() {
    parts.close();
  }
}
