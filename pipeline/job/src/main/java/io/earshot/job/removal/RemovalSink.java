package io.earshot.job.removal;

import io.earshot.job.retry.StoreSink;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.Sink;

/** Takes what says something of a removed post out of the store, by the post's id. */
public final class RemovalSink {
  private RemovalSink() {}

  /** Of the store that is given, where alerts are and what CRMs are to hold. */
  public static Sink<String> to(StoreSettings store) {
    return new StoreSink<>(store, "a removal", RemovalSink::write);
  }

  private static void write(Store store, String id) {
    Instant now = Instant.now();
    store.removals().remove(id, now);
    store.crmRecords().removePost(id, now);
  }
}
