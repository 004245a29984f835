package io.earshot.job.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.job.retry.BackOff;
import io.earshot.store.CrmRecords;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the store what CRMs are to hold, before the next post is looked at. While the store
 * does not answer it waits, which holds up the job: nothing is lost.
 *
 * @param store where that is kept
 */
public record CrmSink(StoreSettings store) implements Sink<CrmChange> {
  private static final Logger LOG = LoggerFactory.getLogger(CrmSink.class);

  public CrmSink {
    requireNonNull(store, "store is null");
  }

  @Override
  public SinkWriter<CrmChange> createWriter(WriterInitContext context) {
    return new Writer(Stores.lease(store));
  }

  private record Writer(Lease<Store> store) implements SinkWriter<CrmChange> {
    @Override
    public void write(CrmChange change, Context context) throws InterruptedException {
      BackOff.insist(() -> isKept(change));
    }

    private boolean isKept(CrmChange change) {
      try {
        CrmRecords records = store.value().crmRecords();
        Instant now = Instant.now();
        if (change.relinked()) {
          records.unlink(change.post(), change.customer(), now);
        }
        records.put(change.wishes(), now);
        return true;
      } catch (RuntimeException silent) {
        LOG.warn(
            "The store does not take what a CRM is to hold, trying again: {}", silent.toString());
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
