package io.earshot.job.alert;

import io.earshot.job.retry.StoreSink;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;

/** Keeps alerts in the store, each with the deliveries it owes. */
public final class AlertSink {
  private AlertSink() {}

  /** Of the store that is given. */
  public static Sink<Raised> to(StoreSettings store) {
    return new StoreSink<>(store, "an alert", AlertSink::write);
  }

  private static void write(Store store, Raised raised) {
    store
        .alerts()
        .raise(raised.alert(), raised.channels(), Duration.ofHours(raised.coolDownHours()));
  }
}
