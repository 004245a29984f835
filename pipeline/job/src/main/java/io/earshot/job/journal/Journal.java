package io.earshot.job.journal;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.SharedHandles;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Backfill.Progress;
import io.earshot.store.SourceJournal;
import io.earshot.store.SourceStatus;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the job has to say to the people who run it (design rule 13) and writes it into the
 * store's {@link SourceJournal}, in a thread of its own and in batches, so that a slow store does
 * not slow the posts. While the store does not answer, reports wait; past {@link Reports#MOST} they
 * are counted, and the count is written as a dead letter.
 *
 * <p>One per JVM and store. Thread-safe.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final Duration BATCH = Duration.ofMillis(300);
  private static final SharedHandles<StoreSettings, Journal> SHARED =
      new SharedHandles<>(settings -> new Journal(Stores.lease(settings)));

  private final Lease<Store> store;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Reports waiting = new Reports();

  private Journal(Lease<Store> store) {
    this.store = store;
    this.thread = new Thread(this::write, "earshot-journal");
    thread.setDaemon(true);
    thread.start();
  }

  /** The journal of a store; the caller closes the lease. */
  public static Lease<Journal> lease(StoreSettings settings) {
    return SHARED.lease(settings);
  }

  /** How the reading of an endpoint stands. */
  public synchronized void status(SourceStatus status) {
    waiting.status(status);
  }

  /** How far the reading of what lies back has come. */
  public synchronized void backfill(long id, Progress progress) {
    waiting.backfill(id, progress);
  }

  /** What lay back is read, and nothing of it can be lost. */
  public synchronized void backfillDone(long id) {
    waiting.backfillDone(id);
  }

  /** Forgets an endpoint that is no longer read. */
  public synchronized void forget(String source, String url) {
    waiting.forget(source, url);
  }

  public synchronized void gaps(String source, String url, List<Gap> gaps) {
    waiting.gaps(source, url, gaps, Instant.now());
  }

  /**
   * What could not be processed.
   *
   * @param stage {@code read}, {@code analyse}, {@code index}…
   * @param source name of the stanza, or null
   */
  public synchronized void failures(String stage, String source, List<Failure> failures) {
    waiting.failures(stage, source, failures);
  }

  /** Writes what is waiting, if the store answers. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }

  private void write() {
    try {
      while (!closed.await(BATCH.toMillis(), TimeUnit.MILLISECONDS)) {
        writeWaiting();
      }
    } catch (InterruptedException hurried) {
      LOG.debug("Stopped in a hurry", hurried);
    }
    writeWaiting();
  }

  private void writeWaiting() {
    Reports batch = take();
    try {
      batch.write(store.value().journal());
      batch.write(store.value().backfills());
    } catch (RuntimeException unreachable) {
      LOG.warn("The store takes no reports now, they wait: {}", unreachable.getMessage());
      giveBack(batch);
    }
  }

  private synchronized Reports take() {
    Reports taken = waiting;
    waiting = new Reports();
    return taken;
  }

  private synchronized void giveBack(Reports unwritten) {
    unwritten.add(waiting);
    waiting = unwritten;
  }
}
