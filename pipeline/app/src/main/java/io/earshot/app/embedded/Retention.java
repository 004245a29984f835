package io.earshot.app.embedded;

import io.earshot.connectors.SourceStanza;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.SourceRow;
import io.earshot.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes posts out of the index that their source no longer keeps, and forgets alerts after two
 * years, and after a month what people began to talk about and what was looked at again. What the
 * job would emit again it drops itself: dedupe refuses a post older than its source keeps.
 */
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int BATCH = 500;
  private static final Duration ALERTS_KEPT = Duration.ofDays(730);
  private static final Duration RISING_KEPT = Duration.ofDays(30);
  private static final Duration REPLAYS_KEPT = Duration.ofDays(30);

  private final IndexSettings index;
  private final Store store;
  private final Clock clock;

  public Retention(IndexSettings index, Store store, Clock clock) {
    this.index = index;
    this.store = store;
    this.clock = clock;
  }

  /** Goes through all sources once; gives how many posts were taken out. */
  public long enforce() throws IOException {
    store.alerts().forgetBefore(clock.instant().minus(ALERTS_KEPT));
    store.rising().forget(clock.instant().minus(RISING_KEPT));
    store.replays().forget(clock.instant().minus(REPLAYS_KEPT));
    long removed = 0;
    try (MentionIndex reader = Indexes.reader(index);
        MentionWriter writer = Indexes.writer(index)) {
      for (SourceRow row : store.sources().all()) {
        removed += enforce(row.stanza(), reader, writer);
      }
    }
    return removed;
  }

  private long enforce(SourceStanza stanza, MentionIndex reader, MentionWriter writer)
      throws IOException {
    if (stanza.keepDays() == 0) {
      return 0;
    }
    Instant end = clock.instant().minus(Duration.ofDays(stanza.keepDays()));
    long removed = 0;
    List<String> ids = reader.idsPublishedBefore(stanza.name(), end, BATCH);
    while (!ids.isEmpty()) {
      writer.write(ids.stream().map(Retention::removal).toList());
      writer.commit();
      removed += ids.size();
      ids = reader.idsPublishedBefore(stanza.name(), end, BATCH);
    }
    if (removed > 0) {
      LOG.info("removed {} posts of {} published before {}", removed, stanza.name(), end);
    }
    return removed;
  }

  private static IndexOperation removal(String id) {
    return IndexOperation.delete(id, Long.MAX_VALUE);
  }
}
