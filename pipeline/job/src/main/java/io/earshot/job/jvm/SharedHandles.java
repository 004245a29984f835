package io.earshot.job.jvm;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens one handle for each settings value in a JVM, however many tasks ask for it, and closes it
 * when the last of them gives it back. Held in a static field by whoever needs such handles:
 * models, the HTTP client, the store.
 *
 * @param <K> settings, compared by {@code equals}
 * @param <T> the handle, thread-safe
 */
public final class SharedHandles<K extends Serializable, T extends AutoCloseable> {
  private static final Logger LOG = LoggerFactory.getLogger(SharedHandles.class);
  private final Opener<K, T> opener;
  private final Map<K, Handle> open = new HashMap<>();

  public SharedHandles(Opener<K, T> opener) {
    this.opener = requireNonNull(opener, "opener is null");
  }

  /** Opens the handle if nobody has it; the caller closes what it gets, once. */
  public synchronized Lease<T> lease(K settings) {
    Handle handle = open.computeIfAbsent(settings, key -> new Handle(key, opener.open(key)));
    handle.leases++;
    return handle.lease();
  }

  private synchronized void giveBack(Handle handle) {
    if (--handle.leases == 0) {
      open.remove(handle.settings);
      close(handle.value);
    }
  }

  private void close(T value) {
    try {
      value.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      LOG.warn("{} does not close", value, failed);
    }
  }

  /** Makes a handle. */
  @FunctionalInterface
  public interface Opener<K, T> {
    T open(K settings);
  }

  private final class Handle {
    private final K settings;
    private final T value;
    private int leases;

    Handle(K settings, T value) {
      this.settings = settings;
      this.value = value;
    }

    Lease<T> lease() {
      return new Lease<>(value, () -> giveBack(this));
    }
  }
}
