package io.earshot.job.crm;

import io.earshot.job.retry.StoreSink;
import io.earshot.store.CrmRecords;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.Sink;

/** Writes into the store what CRMs are to hold. */
public final class CrmSink {
  private CrmSink() {}

  /** Of the store that is given. */
  public static Sink<CrmChange> to(StoreSettings store) {
    return new StoreSink<>(store, "what a CRM is to hold", CrmSink::write);
  }

  private static void write(Store store, CrmChange change) {
    CrmRecords records = store.crmRecords();
    Instant now = Instant.now();
    if (change.relinked()) {
      records.unlink(change.post(), change.customer(), change.formerly(), now);
    }
    records.put(change.wishes(), now);
  }
}
