package io.earshot.job.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.push.PushedPage;
import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Inbox;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.util.List;

/**
 * Reads what was sent to a source of the kind {@code push}, from the store's inbox. The cursor is
 * the id of the last item read; items leave the inbox only when all checkpoints that are kept hold
 * their cursor.
 */
public final class InboxConnector implements Connector {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String source;
  private final Lease<Store> store;

  /**
   * @param settings of the store that the API writes into
   */
  public InboxConnector(SourceStanza stanza, StoreSettings settings) {
    this.source = requireNonNull(stanza, "stanza is null").name();
    this.store = Stores.lease(settings);
  }

  @Override
  public Page read(String cursor) throws InterruptedException {
    long last = cursor == null ? 0 : Long.parseLong(cursor);
    List<Inbox.Waiting> items = await(last);
    PushedPage page = new PushedPage(source);
    for (Inbox.Waiting item : items) {
      page.addItem("inbox, item " + item.id(), item.json().getBytes(UTF_8));
      last = item.id();
    }
    return page.until(Long.toString(last));
  }

  /** What waits, or comes within some seconds. */
  private List<Inbox.Waiting> await(long last) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Inbox.Waiting> items = store.value().inbox().after(source, last, MAX_CHANGES);
    while (items.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE.toMillis());
      items = store.value().inbox().after(source, last, MAX_CHANGES);
    }
    return items;
  }

  @Override
  public void acknowledge(String cursor) {
    store.value().inbox().forget(source, Long.parseLong(cursor));
  }

  @Override
  public void close() {
    store.close();
  }
}
