package io.earshot.job.decisions;

import io.earshot.connectors.Post;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.SharedHandles;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Erasure;
import io.earshot.store.PersonKeys;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Traces;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people who are not to be kept, as the stages of this JVM know them: at once when it is
 * opened, after that within {@link InForce#EVERY}. Thread-safe.
 */
public final class Forgotten implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Forgotten.class);
  private static final SharedHandles<StoreSettings, Forgotten> SHARED =
      new SharedHandles<>(Forgotten::new);

  private final Lease<Store> store;
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(Forgotten::daemon);
  private volatile Predicate<String> suppressed = nobody -> false;
  private volatile Traces traces = Traces.NONE;
  private volatile long known;

  private Forgotten(StoreSettings settings) {
    store = Stores.lease(settings);
    refresh();
    long every = InForce.EVERY.toMillis();
    asking.scheduleWithFixedDelay(this::tryToRefresh, every, every, TimeUnit.MILLISECONDS);
  }

  /** The caller closes the lease. */
  public static Lease<Forgotten> lease(StoreSettings settings) {
    return SHARED.lease(settings);
  }

  /** Whether a post is by someone who is suppressed. */
  public boolean suppresses(Post post) {
    return post.author() != null && known > 0 && PersonKeys.of(post).stream().anyMatch(suppressed);
  }

  /** What leads to those who are being removed; mostly nobody. */
  public Traces traces() {
    return traces;
  }

  private void tryToRefresh() {
    try {
      refresh();
    } catch (RuntimeException silent) {
      LOG.warn("The store does not say who is suppressed, asking again: {}", silent.toString());
    }
  }

  /** Asks the store now. */
  public synchronized void refresh() {
    long count = store.value().suppressions().count();
    if (count != known) {
      suppressed = store.value().suppressions().suppressed();
      known = count;
    }
    traces =
        store.value().erasures().open().stream()
            .filter(erasure -> erasure.failure() == null) // the job had forgotten by then
            .map(Erasure::person)
            .reduce(Traces.NONE, Traces::and);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "forgotten");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    asking.shutdownNow();
    store.close();
  }
}
