package io.earshot.job.removal;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.job.retry.BackOff;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what says something of a removed post out of the store, by the post's id. While the store
 * does not answer it waits, which holds up the job: no removal is lost.
 *
 * @param store where alerts and what is to be sent are kept
 */
public record RemovalSink(StoreSettings store) implements Sink<String> {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalSink.class);

  public RemovalSink {
    requireNonNull(store, "store is null");
  }

  @Override
  public SinkWriter<String> createWriter(WriterInitContext context) {
    return new Writer(Stores.lease(store));
  }

  private record Writer(Lease<Store> store) implements SinkWriter<String> {
    @Override
    public void write(String id, Context context) throws InterruptedException {
      BackOff.insist(() -> isRemoved(id));
    }

    private boolean isRemoved(String id) {
      try {
        store.value().removals().remove(id, Instant.now());
        store.value().crmRecords().removePost(id, Instant.now());
        return true;
      } catch (RuntimeException silent) {
        LOG.warn("The store does not take a removal, trying again: {}", silent.toString());
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
