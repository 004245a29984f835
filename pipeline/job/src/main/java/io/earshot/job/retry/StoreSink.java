package io.earshot.job.retry;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.Serializable;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the store, before the next element is looked at. While the store does not answer it
 * waits, which holds up the job: nothing is lost. What is written may be written again.
 *
 * @param store where it is written
 * @param noun what people call an element
 * @param entry writes one
 */
public record StoreSink<T>(StoreSettings store, String noun, Entry<T> entry) implements Sink<T> {
  private static final Logger LOG = LoggerFactory.getLogger(StoreSink.class);

  public StoreSink {
    requireNonNull(store, "store is null");
    requireNonNull(noun, "noun is null");
    requireNonNull(entry, "entry is null");
  }

  /** Writes an element. */
  @FunctionalInterface
  public interface Entry<T> extends Serializable {
    void write(Store store, T element);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new Writer<>(Stores.lease(store), noun, entry);
  }

  private record Writer<T>(Lease<Store> store, String noun, Entry<T> entry)
      implements SinkWriter<T> {
    @Override
    public void write(T element, Context context) throws InterruptedException {
      BackOff.insist(() -> isWritten(element));
    }

    private boolean isWritten(T element) {
      try {
        entry.write(store.value(), element);
        return true;
      } catch (RuntimeException silent) {
        LOG.warn("The store does not take {}, trying again: {}", noun, silent.toString());
        return false;
      }
    }

    @Override
    public void flush(boolean endOfInput) {
      // nothing waits
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
