package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.console.Console;
import io.earshot.console.ConsoleParts;
import io.earshot.console.ConsoleSettings;
import io.earshot.console.Health;
import io.earshot.insight.SourcePreview;
import io.earshot.job.embedded.CheckpointDirectory;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.store.Store;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A data directory whose job does not run, opened for the API alone, on a port of its own. */
public final class AtRest implements AutoCloseable {
  private static final Health RESTING =
      new Health(false, List.of(new Health.Notice(Health.Level.INFORMATION, "Earshot is not running.")));
  private final Parts parts;
  private final Running running;

  private AtRest(Parts parts, Running running) {
    this.parts = parts;
    this.running = running;
  }

  public static AtRest open(Settings settings) throws IOException, DataDirectory.InUseException {
    Parts parts = new Parts();
    try {
      return open(settings, parts);
    } catch (Exception e) {
      parts.close();
      throw e;
    }
  }

  private static AtRest open(Settings settings, Parts parts)
      throws IOException, DataDirectory.InUseException {
    parts.add(DataDirectory.own(settings.data()));
    Store store = parts.add(Store.open(settings.store()));
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    CheckpointDirectory checkpoints = new CheckpointDirectory(settings.data().resolve("checkpoints"));
    String token = UUID.randomUUID().toString();
    ConsoleParts consoleParts =
        new ConsoleParts(
            index,
            store,
            new SourcePreview(HttpFetcher.shared(Assembly.http(settings))),
            () -> RESTING,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new Backups(settings, store, checkpoints),
            Clock.systemUTC());
    Console console =
        parts.add(Console.start(new ConsoleSettings("127.0.0.1", 0, null, token), consoleParts));
    String address = "http://127.0.0.1:" + console.port();
    return new AtRest(parts, new Running(address, token, ProcessHandle.current().pid()));
  }

  public Running running() {
    return running;
  }

  @Override
  public void close() {
    parts.close();
  }
}
