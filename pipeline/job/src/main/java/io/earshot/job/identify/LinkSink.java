package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.job.retry.BackOff;
import io.earshot.store.CustomerLinks;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the store what was found out about authors. While the store does not answer it waits,
 * which holds up the job.
 *
 * @param store where links are kept
 */
public record LinkSink(StoreSettings store) implements Sink<Found> {
  private static final Logger LOG = LoggerFactory.getLogger(LinkSink.class);

  public LinkSink {
    requireNonNull(store, "store is null");
  }

  @Override
  public SinkWriter<Found> createWriter(WriterInitContext context) {
    return new Writer(Stores.lease(store));
  }

  private record Writer(Lease<Store> store) implements SinkWriter<Found> {
    @Override
    public void write(Found found, Context context) throws InterruptedException {
      BackOff.insist(() -> isKept(found));
    }

    private boolean isKept(Found found) {
      try {
        CustomerLinks links = store.value().customerLinks();
        if (found.link() == null) {
          links.remove(found.author());
        } else {
          links.put(found.link());
        }
        return true;
      } catch (RuntimeException silent) {
        LOG.warn("The store does not take a link, trying again: {}", silent.toString());
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
