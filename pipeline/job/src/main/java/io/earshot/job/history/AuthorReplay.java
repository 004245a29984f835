package io.earshot.job.history;

import static java.util.Objects.requireNonNull;

import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.Watched;
import io.earshot.job.jvm.Lease;
import io.earshot.job.retry.StoreSink;
import io.earshot.search.query.AsksFor;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Replays;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Applies to history whose posts an author's are: when that changes, and a tracker asks for
 * customers, the author's posts are looked at again. Lets pass the ids of such authors.
 */
public final class AuthorReplay extends RichFilterFunction<String> {
  private static final long serialVersionUID = 1L;
  private static final AsksFor CUSTOMERS = new AsksFor(KeywordField.CUSTOMER);

  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient Watched asked;
  private transient boolean asks;

  /**
   * @param store where trackers are
   */
  public AuthorReplay(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** Asks for it. */
  public static Sink<String> to(StoreSettings store) {
    return new StoreSink<>(store, "a wish to look again", AuthorReplay::ask);
  }

  private static void ask(Store store, String author) {
    MentionQuery posts = new MentionQuery.Value(KeywordField.AUTHOR, author, false);
    store.replays().ask(Replays.ofAuthor(author), QueryPrinter.print(posts), Instant.now());
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public boolean filter(String author) {
    Watched watched = decisions.value().now();
    if (watched != asked) {
      asks = watched.trackers().values().stream().anyMatch(one -> one.query().accept(CUSTOMERS));
      asked = watched;
    }
    return asks;
  }
}
