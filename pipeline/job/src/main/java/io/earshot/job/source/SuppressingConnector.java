package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.jvm.Lease;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A connector whose posts by suppressed people nobody sees: they are gone before anything is
 * written, counted or remembered of them.
 */
final class SuppressingConnector implements Connector {
  private final SourceKind kind;
  private final Connector connector;
  private final Lease<Forgotten> forgotten;

  SuppressingConnector(SourceKind kind, Connector connector, Lease<Forgotten> forgotten) {
    this.kind = requireNonNull(kind, "kind is null");
    this.connector = requireNonNull(connector, "connector is null");
    this.forgotten = requireNonNull(forgotten, "forgotten is null");
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    return seen(connector.read(cursor));
  }

  @Override
  public Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    return seen(connector.backfill(range, cursor));
  }

  @Override
  public Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    return seen(connector.refresh(posts));
  }

  @Override
  public void acknowledge(String cursor) throws FetchException, InterruptedException {
    connector.acknowledge(cursor);
  }

  private Page seen(Page page) {
    Set<String> dropped =
        page.changes().stream()
            .filter(this::isSuppressed)
            .map(PostChange::id)
            .collect(Collectors.toSet());
    return dropped.isEmpty()
        ? page
        : new Page(
            page.changes().stream().filter(change -> !isSuppressed(change)).toList(),
            page.failures(),
            page.gaps(),
            Connectors.forget(kind, page.cursor(), dropped::contains),
            page.more(),
            page.knownShare(),
            page.notBefore());
  }

  private boolean isSuppressed(PostChange change) {
    return change.action() == Action.UPSERT && forgotten.value().suppresses(change.post());
  }

  @Override
  public void close() {
    connector.close();
    forgotten.close();
  }
}
