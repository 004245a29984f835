package io.earshot.job.alert;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.job.retry.BackOff;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps alerts in the store, each with the deliveries it owes, before the next post is looked at.
 * While the store does not answer it waits, which holds up the job: no alert is lost.
 *
 * @param store where alerts are kept
 */
public record AlertSink(StoreSettings store) implements Sink<Raised> {
  private static final Logger LOG = LoggerFactory.getLogger(AlertSink.class);

  public AlertSink {
    requireNonNull(store, "store is null");
  }

  @Override
  public SinkWriter<Raised> createWriter(WriterInitContext context) {
    return new Writer(Stores.lease(store));
  }

  private record Writer(Lease<Store> store) implements SinkWriter<Raised> {
    @Override
    public void write(Raised raised, Context context) throws InterruptedException {
      BackOff.insist(() -> isKept(raised));
    }

    private boolean isKept(Raised raised) {
      try {
        store
            .value()
            .alerts()
            .raise(raised.alert(), raised.channels(), Duration.ofHours(raised.coolDownHours()));
        return true;
      } catch (RuntimeException silent) {
        LOG.warn("The store does not take an alert, trying again: {}", silent.toString());
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
