package io.earshot.job.source;

import io.earshot.job.jvm.Lease;
import io.earshot.job.jvm.Stores;
import io.earshot.store.Backfill;
import io.earshot.store.SourceRow;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the readers read in step with what the store says: asks it every {@link #EVERY} for
 * what changed, assigns new endpoints, tells readers of changed ones and withdraws those that are
 * gone.
 *
 * <p>After a restart the readers report which endpoints they had. Only when all of them have done
 * so is it certain which are missing, and until the store has answered, all are taken to be wanted.
 */
final class EndpointEnumerator implements SplitEnumerator<EndpointSplit, EnumeratorState> {
  static final Duration EVERY = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(EndpointEnumerator.class);

  private final SplitEnumeratorContext<EndpointSplit> context;
  private final StoreSettings settings;
  private final Catalogue catalogue = new Catalogue();
  private Lease<Store> store;
  private long sourcesRevision;
  private long backfillsRevision;
  private boolean configured;
  private boolean closed;

  EndpointEnumerator(
      SplitEnumeratorContext<EndpointSplit> context,
      StoreSettings settings,
      EnumeratorState restored) {
    this.context = context;
    this.settings = settings;
    catalogue.giveBack(restored.waiting());
  }

  @Override
  public void start() {
    context.callAsync(this::changes, this::apply, 0, EVERY.toMillis());
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    // endpoints are assigned, not asked for
  }

  @Override
  public void addReader(int reader) {
    catalogue.lost(reader);
    catalogue.giveBack(
        context.registeredReaders().get(reader).<EndpointSplit>getReportedSplitsOnRegistration());
    align();
  }

  @Override
  public void addSplitsBack(List<EndpointSplit> splits, int reader) {
    catalogue.giveBack(splits);
  }

  @Override
  public EnumeratorState snapshotState(long checkpoint) {
    return new EnumeratorState(catalogue.waiting());
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (store != null) {
      store.close();
    }
  }

  /** What people decided since it was last asked. */
  private record Decisions(List<SourceRow> sources, List<Backfill> backfills) {
    boolean isEmpty() {
      return sources.isEmpty() && backfills.isEmpty();
    }
  }

  private synchronized Decisions changes() {
    if (closed) {
      return new Decisions(List.of(), List.of());
    }
    if (store == null) {
      store = Stores.lease(settings);
    }
    return new Decisions(
        store.value().sources().changedAfter(sourcesRevision),
        store.value().backfills().changedAfter(backfillsRevision));
  }

  private void apply(Decisions decisions, Throwable failure) {
    if (failure != null) {
      LOG.warn("The store does not say what to read, asking again: {}", failure.toString());
      return;
    }
    catalogue.apply(decisions.sources());
    catalogue.applyBackfills(decisions.backfills());
    remember(decisions);
    if (!decisions.isEmpty() || !configured) {
      configured = true;
      align();
    }
  }

  private synchronized void remember(Decisions decisions) {
    for (SourceRow row : decisions.sources()) {
      sourcesRevision = row.revision();
    }
    for (Backfill wish : decisions.backfills()) {
      backfillsRevision = wish.revision();
    }
  }

  private void align() {
    if (context.registeredReaders().size() < context.currentParallelism()) {
      return;
    }
    if (configured) {
      catalogue.addMissing(Instant.now());
    }
    context.assignSplits(new SplitsAssignment<>(catalogue.assign(context.currentParallelism())));
    if (configured) {
      catalogue.changes().forEach(context::sendEventToSourceReader);
    }
  }
}
