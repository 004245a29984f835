package io.earshot.app.embedded;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
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
import io.earshot.insight.erasure.Person;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.decisions.InForce;
import io.earshot.job.embedded.CheckpointDirectory;
import io.earshot.job.embedded.EmbeddedJob;
import io.earshot.job.embedded.EmbeddedSettings;
import io.earshot.job.embedded.JobStartException;
import io.earshot.job.index.DurableIndexSink;
import io.earshot.job.jvm.Lease;
import io.earshot.job.source.IntakeSettings;
import io.earshot.job.source.PostSource;
import io.earshot.nlp.Meaning;
import io.earshot.search.IndexSettings;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.lucene.LuceneIndex;
import io.earshot.store.Erasure;
import io.earshot.store.Store;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Earshot in one process: store, sample web, job and console, started in this order and stopped in
 * the reverse.
 */
public final class Embedded implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);

  private static final Duration ERASURE_PAUSE = Duration.ofSeconds(10);

  private final Consumer<String> told;
  private final String token = UUID.randomUUID().toString();
  private final Parts whole = new Parts();
  private final Parts parts = new Parts();
  private final Clock clock = Clock.systemUTC();
  private final ExecutorService erasing = Executors.newSingleThreadExecutor(Embedded::daemon);
  private final CompletableFuture<Exception> broken = new CompletableFuture<>();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private DataDirectory data;
  private Settings settings;
  private Decided decided;
  private Store store;
  private DecidedImport imports;
  private Console console;
  private EmbeddedJob job;

  /** Why a removal has to wait, or null. */
  private volatile String held;

  private boolean closed;

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
    Embedded embedded = new Embedded(settings, told);
    embedded.decided = Decided.read(settings, System.getenv());
    try {
      embedded.start(fresh);
      return embedded;
    } catch (Exception | Error e) {
      embedded.close();
      throw e;
    }
  }

  private void start(boolean fresh)
      throws DataDirectory.InUseException, IOException, JobStartException, InterruptedException {
    data = whole.add(DataDirectory.own(settings.data()));
    whole.add(erasing::shutdownNow);
    Metrics.addRegistry(meters);
    whole.add(() -> Metrics.removeRegistry(meters));
    open(fresh);
    if (!store.erasures().open().isEmpty()) {
      new Removing().retry();
    }
  }

  private void open(boolean fresh) throws IOException, JobStartException, InterruptedException {
    parts.add(LogFile.open(settings.data().resolve("logs")));
    store = parts.add(Store.open(settings.store()));
    imports = new DecidedImport(settings.data(), store, parts, clock, told);
    imports.put(decided);
    CheckpointDirectory checkpoints = new CheckpointDirectory(checkpoints());
    if (fresh) {
      checkpoints.clear();
    }
    refuseToForget(checkpoints);
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    job = parts.add(startJob());
    Housekeeping housekeeping =
        new Housekeeping(
            this::health,
            new DecidedWatch(settings, imports::put),
            new Retention(settings.index(), store, clock),
            new RuleHistories(index, store, clock));
    parts.add(housekeeping.begin());
    Backups backups = new Backups(settings, store, checkpoints);
    console = parts.add(startConsole(index, housekeeping, backups));
    store.deliveries().releaseClaims(clock.instant());
    store.crmRecords().releaseClaims(clock.instant());
    parts.add(Dispatching.start(settings, store, index, imports::sampleMail, address(), clock));
    data.announce(new Running(address(), token, ProcessHandle.current().pid()));
    settings = settings.withPort(console.port());
    LOG.info("Earshot listens; its console is at {}", address());
  }

  /** Suppresses people at once, and removes them in a moment, during which nothing answers. */
  private final class Removing implements Erasing {
    @Override
    public Erasure begin(Person person) {
      Erasure begun = store.erasures().begin(person.traces(), person.keys(), clock.instant());
      erasing.execute(Embedded.this::erase);
      return begun;
    }

    @Override
    public void retry() {
      store.erasures().retry();
      erasing.execute(Embedded.this::erase);
    }
  }

  /** Stops with a state that knows nobody who is being removed, and goes on without them. */
  private void erase() {
    try {
      Set<String> open = ids(store.erasures().open());
      if (!open.isEmpty()) {
        forgetInState();
        restart(open);
      }
    } catch (InterruptedException stopping) {
      LOG.info("An erasure is interrupted and will be gone on with at the next start");
    } catch (Exception failed) {
      LOG.error("Earshot cannot go on after an erasure, which is done at the next start", failed);
      broken.complete(failed);
    }
  }

  private static Set<String> ids(List<Erasure> erasures) {
    return erasures.stream().map(Erasure::id).collect(Collectors.toSet());
  }

  private void forgetInState() throws InterruptedException {
    try (Lease<Forgotten> forgotten = Forgotten.lease(settings.store())) {
      forgotten.value().refresh();
      // by then it is heard of everywhere, and what was under way has come home
      Thread.sleep(InForce.EVERY.multipliedBy(2).toMillis());
      while (!isRewritten()) {
        Thread.sleep(ERASURE_PAUSE.toMillis());
      }
      held = null;
    }
  }

  /** Not while the job restarts after a failure, for example. */
  private boolean isRewritten() throws InterruptedException {
    try {
      job.closeRewritten();
      return true;
    } catch (IOException notNow) {
      held = "The removal of a person has to wait: " + notNow.getMessage();
      LOG.warn(held);
      return false;
    }
  }

  private synchronized void restart(Set<String> erasures)
      throws IOException, JobStartException, InterruptedException {
    if (closed) {
      throw new InterruptedException("Earshot is stopping");
    }
    parts.close();
    Map<String, Exception> failed = eraseAtRest(erasures);
    decided = newest(decided);
    open(false);
    erasures.forEach(erasure -> conclude(erasure, failed.get(erasure)));
  }

  private Map<String, Exception> eraseAtRest(Set<String> erasures) {
    try {
      return new ErasureAtRest(settings, clock).run(erasures);
    } catch (IOException | RuntimeException all) {
      return erasures.stream().collect(Collectors.toMap(erasure -> erasure, erasure -> all));
    }
  }

  /** What failed stands where people see it, and Earshot goes on meanwhile. */
  private void conclude(String erasure, Exception failure) {
    if (failure == null) {
      store.erasures().end(erasure, clock.instant());
    } else {
      LOG.error("{} failed; it is tried again at the next start", erasure, failure);
      store.erasures().fail(erasure, failure.getMessage());
    }
  }

  private Decided newest(Decided before) {
    try {
      return Decided.read(settings, System.getenv());
    } catch (ConfigException wrong) {
      return before; // the watch says what is wrong
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "erasure");
    thread.setDaemon(true);
    return thread;
  }

  /** Completes when Earshot has stopped because it could not go on. */
  public CompletableFuture<Exception> broken() {
    return broken;
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

  private Health health() {
    List<Notice> notices = new ArrayList<>();
    boolean running = job.isRunning();
    if (!running) {
      notices.add(
          new Notice(Level.PROBLEM, "The job is restarting after a failure; see data/logs."));
    }
    job.holdups().forEach(reason -> notices.add(new Notice(Level.PROBLEM, reason)));
    notices.addAll(ErasureNotices.of(store));
    if (held != null) {
      notices.add(new Notice(Level.PROBLEM, held));
    }
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

  private Console startConsole(MentionIndex index, Housekeeping housekeeping, Backups backups)
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
            new Removing(),
            Meaning::of,
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
        .collect(Collectors.toMap(row -> row.stanza().name(), row -> row.stanza().urls().size()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    parts.close();
    whole.close();
  }
}
