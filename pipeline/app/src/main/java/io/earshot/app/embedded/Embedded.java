package io.earshot.app.embedded;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.console.Console;
import io.earshot.console.ConsoleParts;
import io.earshot.console.ConsoleSettings;
import io.earshot.console.Health;
import io.earshot.console.Health.Level;
import io.earshot.console.Health.Notice;
import io.earshot.insight.SourcePreview;
import io.earshot.insight.alerts.RuleHistories;
import io.earshot.job.embedded.CheckpointDirectory;
import io.earshot.job.embedded.EmbeddedJob;
import io.earshot.job.embedded.EmbeddedSettings;
import io.earshot.job.embedded.JobStartException;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.search.IndexSettings;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.lucene.LuceneIndex;
import io.earshot.store.Store;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Earshot in one process: store, sample web, job and console, started in this order and stopped in
 * the reverse.
 */
public final class Embedded implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);

  private final Settings settings;
  private final Consumer<String> told;
  private final Parts parts = new Parts();
  private final Clock clock = Clock.systemUTC();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private Store store;
  private DecidedImport imports;
  private Console console;

  private Embedded(Settings settings, Consumer<String> told) {
    this.settings = settings;
    this.told = told;
  }

  /**
   * Starts everything.
   *
   * @param fresh whether the state of the job is forgotten first; index and store are kept
   * @param told a line about each alert that arrives at the sample's own receivers
   * @throws ConfigException if a file of sources, trackers or rules cannot be used
   * @throws JobStartException if the job does not come up, above all from its checkpoint
   * @throws IOException if the data directory, the index or a port cannot be used
   */
  public static Embedded start(Settings settings, boolean fresh, Consumer<String> told)
      throws ConfigException,
          DataDirectory.InUseException,
          IOException,
          JobStartException,
          InterruptedException {
    Decided decided = Decided.read(settings, System.getenv());
    Embedded embedded = new Embedded(settings, told);
    try {
      embedded.start(decided, fresh);
      return embedded;
    } catch (Exception | Error e) {
      embedded.close();
      throw e;
    }
  }

  private void start(Decided decided, boolean fresh)
      throws DataDirectory.InUseException, IOException, JobStartException, InterruptedException {
    DataDirectory data = parts.add(DataDirectory.own(settings.data()));
    Metrics.addRegistry(meters);
    parts.add(() -> Metrics.removeRegistry(meters));
    LogFile.open(settings.data().resolve("logs"));
    store = parts.add(Store.open(settings.store()));
    imports = new DecidedImport(settings.data(), store, parts, clock, told);
    imports.put(decided);
    CheckpointDirectory checkpoints = new CheckpointDirectory(checkpoints());
    if (fresh) {
      checkpoints.clear();
    }
    refuseToForget(checkpoints);
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    EmbeddedJob job = parts.add(startJob());
    Housekeeping housekeeping =
        new Housekeeping(
            () -> health(job),
            new DecidedWatch(settings, imports::put),
            new Retention(settings.index(), store, clock),
            new RuleHistories(index, store, clock));
    parts.add(housekeeping.begin());
    Backups backups = new Backups(settings, store, checkpoints);
    String token = UUID.randomUUID().toString();
    console = parts.add(startConsole(token, index, housekeeping, backups));
    store.deliveries().releaseClaims(clock.instant());
    store.crmRecords().releaseClaims(clock.instant());
    parts.add(Dispatching.start(settings, store, index, imports::sampleMail, address(), clock));
    data.announce(new Running(address(), token, ProcessHandle.current().pid()));
    LOG.info("Earshot listens; its console is at {}", address());
  }

  /**
   * Posts that the job knows as written are not written again, so a lost index would stay empty.
   */
  private void refuseToForget(CheckpointDirectory checkpoints) throws IOException {
    IndexSettings index = settings.index();
    if (index.backend() == Backend.LUCENE
        && checkpoints.newest() != null
        && !LuceneIndex.exists(Path.of(index.path()))) {
      throw new IOException(
          "the index is missing in %s, but the job's state says that posts were written there. %s"
              .formatted(
                  index.path(),
                  "Put it back, for example from a backup, or start with --fresh-state:"
                      + " then sources are read anew, and what they no longer serve stays lost"));
    }
  }

  private Health health(EmbeddedJob job) {
    List<Notice> notices = new ArrayList<>();
    boolean running = job.isRunning();
    if (!running) {
      notices.add(
          new Notice(Level.PROBLEM, "The job is restarting after a failure; see data/logs."));
    }
    job.holdups().forEach(reason -> notices.add(new Notice(Level.PROBLEM, reason)));
    return new Health(running, notices);
  }

  private EmbeddedJob startJob() throws JobStartException, InterruptedException {
    return EmbeddedJob.start(
        new EmbeddedSettings(
            checkpoints(), settings.data().resolve("working"), settings.checkpoints().every()),
        Assembly.stages(settings),
        new PostSource(
            settings.store(),
            Assembly.connectors(settings),
            new IntakeSettings(
                IntakeSettings.THREADS, settings.data().toString(), settings.minimumFree())),
        new DurableIndexSink(Assembly.writer(settings), settings.store()));
  }

  private Console startConsole(
      String token, MentionIndex index, Housekeeping housekeeping, Backups backups)
      throws IOException {
    Settings.ConsoleSection wanted = settings.console();
    ConsoleParts consoleParts =
        new ConsoleParts(
            index,
            store,
            new SourcePreview(HttpFetcher.shared(Assembly.http(settings)), store.sources()),
            housekeeping::health,
            meters,
            Assembly.inbox(settings, store, parts),
            backups,
            clock);
    return Console.start(
        new ConsoleSettings(wanted.host(), wanted.port(), wanted.password(), token), consoleParts);
  }

  private Path checkpoints() {
    return settings.data().resolve("checkpoints");
  }

  /** Base URL of the console, without a trailing slash. */
  public String address() {
    return "http://" + settings.console().host() + ":" + console.port();
  }

  /** Table of contents of the sample web, or null when nobody asked for it. */
  public String sampleAddress() {
    return imports.sampleAddress();
  }

  /** Where people see what the sample's CRM holds, or null when nobody asked for the sample. */
  public String sampleCrmAddress() {
    return imports.sampleCrmAddress();
  }

  /** Names of the sources and how many addresses each has. */
  public Map<String, Integer> listening() {
    return store.sources().all().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                row -> row.stanza().name(), row -> row.stanza().urls().size()));
  }

  @Override
  public void close() {
    parts.close();
  }
}
