package io.earshot.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.app.config.Settings;
import io.earshot.connectors.kafka.TopicErasure;
import io.earshot.connectors.kafka.TopicErasure.Verdict;
import io.earshot.console.Erasing;
import io.earshot.insight.erasure.Eraser;
import io.earshot.insight.erasure.Person;
import io.earshot.job.decisions.InForce;
import io.earshot.job.log.LogErasure;
import io.earshot.job.log.PostLogSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.Erasure;
import io.earshot.store.Redaction;
import io.earshot.store.Store;
import io.earshot.store.Traces;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes people beside the jobs of a cluster: from Kafka, Elasticsearch and PostgreSQL. The jobs
 * hear of it within seconds and forget by themselves. What fails is done again from the beginning
 * when a console is started, or somebody asks for it.
 */
public final class ClusterErasing implements Erasing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterErasing.class);

  /** Until every stage of every job suppresses the person, and what was under way has come home. */
  private static final Duration HEARD_OF = InForce.EVERY.multipliedBy(3);

  private static final String AGAIN = "postsOnTheirWay";

  private final Settings settings;
  private final Store store;
  private final Clock clock;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ClusterErasing::daemon);

  public ClusterErasing(Settings settings, Store store, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Erasure begin(Person person) {
    Erasure begun = store.erasures().begin(person.traces(), person.keys(), clock.instant());
    resume();
    return begun;
  }

  @Override
  public void retry() {
    store.erasures().retry();
    resume();
  }

  /** Goes on with what is open. */
  public void resume() {
    thread.execute(this::eraseAll);
  }

  private void eraseAll() {
    for (Erasure open : store.erasures().open()) {
      try {
        erase(open);
      } catch (IOException | RuntimeException failed) {
        LOG.error("An erasure failed; it is gone on with when a console is started", failed);
        store.erasures().fail(open.id(), "with: " + failed.getMessage());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void erase(Erasure open) throws IOException, InterruptedException {
    if (!open.person().isEmpty()) {
      store.erasures().count(open.id(), erase(open.person()));
    }
    Indexes.expunge(settings.index());
    store.erasures().forget(open.id());
    store.compact();
    store.erasures().end(open.id(), clock.instant());
  }

  /**
   * What the jobs had in hand when they heard of it is in the index a moment later; and they forget
   * with the next checkpoint.
   */
  private Map<String, Long> erase(Traces person) throws IOException, InterruptedException {
    Thread.sleep(HEARD_OF.toMillis());
    Map<String, Long> counts = new TreeMap<>();
    if (settings.kafka() != null) {
      counts.put("logRecords", new LogErasure(person).run(log()));
      counts.put("inboxRecords", inbox(person));
    }
    counts.putAll(eraseOnce(person));
    Thread.sleep(HEARD_OF.plus(settings.checkpoints().every()).toMillis());
    counts.put(AGAIN, eraseOnce(person).get("posts"));
    return counts;
  }

  private Map<String, Long> eraseOnce(Traces person) throws IOException {
    try (MentionIndex index = Indexes.reader(settings.index());
        MentionWriter writer = Indexes.writer(settings.index())) {
      return new Eraser(store, clock.instant()).erase(person, index, writer);
    }
  }

  private PostLogSettings log() {
    return new PostLogSettings(settings.kafka().bootstrap(), settings.kafka().topic(), "earshot");
  }

  private long inbox(Traces person) throws IOException {
    Redaction redaction = person.redaction();
    return TopicErasure.run(
        settings.kafka().bootstrap(),
        settings.kafka().inbox(),
        sent -> judge(sent, person, redaction));
  }

  private static Verdict judge(
      ConsumerRecord<byte[], byte[]> sent, Traces person, Redaction redaction) {
    String source = new String(sent.headers().lastHeader("earshot-source").value(), UTF_8);
    String json = new String(sent.value(), UTF_8);
    if (redaction.finds(new String(sent.key(), UTF_8)) || Eraser.isBy(source, json, person)) {
      return Verdict.REMOVE;
    }
    return redaction.finds(json)
        ? Verdict.replace(redaction.hide(json).getBytes(UTF_8))
        : Verdict.KEEP;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "erasure");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
