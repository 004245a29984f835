package io.earshot.job.identify;

import io.earshot.job.retry.StoreSink;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import org.apache.flink.api.connector.sink2.Sink;

/** Keeps in the store what was found out about authors. */
public final class LinkSink {
  private LinkSink() {}

  /** Of the store that is given. */
  public static Sink<Found> to(StoreSettings store) {
    return new StoreSink<>(store, "a link", LinkSink::write);
  }

  private static void write(Store store, Found found) {
    if (found.link() == null) {
      store.customerLinks().remove(found.author());
    } else {
      store.customerLinks().put(found.link());
    }
  }
}
