package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.util.BinaryData;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.Rejected;
import io.earshot.search.elasticsearch.ElasticsearchDocuments.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operations on documents of which no two are the same, sent together.
 *
 * <p>Puts and deletes carry a version of {@link Versions}. A patch is read, made and written on the
 * condition that nobody wrote in between ({@code if_seq_no}).
 */
final class BulkRound {
  private static final long REQUEST_BYTES = 8_000_000;
  private static final int TOO_LARGE = 413;

  private final Connection connection;
  private final ElasticsearchDocuments documents;
  private final Versions versions;

  private final List<IndexOperation> retry = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<String> conflicts = new LinkedHashSet<>();
  private String reason;

  BulkRound(Connection connection, ElasticsearchDocuments documents, Versions versions) {
    this.connection = connection;
    this.documents = documents;
    this.versions = versions;
  }

  /** An operation and what is sent for it. */
  private record Prepared(IndexOperation operation, BulkOperation bulk, long bytes) {}

  /**
   * Sends operations.
   *
   * @param operations by id of the document
   * @throws IOException if the cluster takes none from us, and will not until something is changed
   */
  Outcome run(Map<String, IndexOperation> operations) throws IOException {
    Map<String, GetResult<Kept>> held;
    try {
      held = new Documents(connection).read(patched(operations));
    } catch (Failure e) {
      retryOrThrow(List.copyOf(operations.values()), e);
      return outcome();
    }
    send(prepare(operations, held));
    catchUp();
    return outcome();
  }

  private Outcome outcome() {
    return new Outcome(retry, rejected, reason);
  }

  private static Set<String> patched(Map<String, IndexOperation> operations) {
    Map<String, IndexOperation> patches = new LinkedHashMap<>(operations);
    patches.values().removeIf(operation -> operation.kind() != IndexOperation.Kind.PATCH);
    return patches.keySet();
  }

  private List<Prepared> prepare(
      Map<String, IndexOperation> operations, Map<String, GetResult<Kept>> held)
      throws IOException {
    List<Prepared> prepared = new ArrayList<>();
    for (Map.Entry<String, IndexOperation> entry : operations.entrySet()) {
      IndexOperation operation = entry.getValue();
      try {
        switch (operation.kind()) {
          case PUT -> prepared.add(put(entry.getKey(), operation));
          case DELETE -> prepared.add(delete(entry.getKey(), operation));
          case PATCH -> patch(entry.getKey(), operation, held.get(entry.getKey()), prepared);
        }
      } catch (IllegalArgumentException e) {
        rejected.add(new Rejected(operation, e.getMessage()));
      }
    }
    return prepared;
  }

  private Prepared put(String id, IndexOperation operation) throws IOException {
    BinaryData document = documents.document(operation.mention());
    BulkOperation bulk =
        BulkOperation.of(
            b ->
                b.index(
                    i ->
                        i.id(id)
                            .version(versions.next())
                            .versionType(VersionType.External)
                            .document(document)));
    return new Prepared(operation, bulk, document.size());
  }

  private Prepared delete(String id, IndexOperation operation) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a post to delete has a blank id");
    }
    BulkOperation bulk =
        BulkOperation.of(
            b ->
                b.delete(d -> d.id(id).version(versions.next()).versionType(VersionType.External)));
    return new Prepared(operation, bulk, 0);
  }

  private void patch(
      String id, IndexOperation operation, GetResult<Kept> held, List<Prepared> prepared)
      throws IOException {
    Optional<Mention> patched =
        held == null ? Optional.empty() : operation.patched(held.source().mention());
    if (patched.isEmpty()) {
      return;
    }
    BinaryData document = documents.document(patched.get());
    BulkOperation bulk =
        BulkOperation.of(
            b ->
                b.index(
                    i ->
                        i.id(id)
                            .ifSeqNo(held.seqNo())
                            .ifPrimaryTerm(held.primaryTerm())
                            .document(document)));
    prepared.add(new Prepared(operation, bulk, document.size()));
  }

  private void send(List<Prepared> all) throws IOException {
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i > from && bytes + all.get(i).bytes() > REQUEST_BYTES) {
        request(all.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += all.get(i).bytes();
    }
    if (from < all.size()) {
      request(all.subList(from, all.size()));
    }
  }

  private void request(List<Prepared> some) throws IOException {
    List<BulkOperation> operations = some.stream().map(Prepared::bulk).toList();
    try {
      BulkResponse answer =
          connection.call(
              c ->
                  c.bulk(
                      b -> b.index(connection.alias()).requireAlias(true).operations(operations)));
      for (int i = 0; i < some.size(); i++) {
        sort(some.get(i).operation(), answer.items().get(i));
      }
    } catch (Failure e) {
      if (e.status() == TOO_LARGE) {
        divide(some, e);
      } else {
        retryOrThrow(some.stream().map(Prepared::operation).toList(), e);
      }
    }
  }

  private void divide(List<Prepared> some, Failure tooLarge) throws IOException {
    if (some.size() == 1) {
      rejected.add(new Rejected(some.get(0).operation(), tooLarge.getMessage()));
    } else {
      request(some.subList(0, some.size() / 2));
      request(some.subList(some.size() / 2, some.size()));
    }
  }

  private void sort(IndexOperation operation, BulkResponseItem item) {
    switch (Verdict.of(item)) {
      case TAKEN -> {}
      case REJECTED -> rejected.add(new Rejected(operation, Failure.reason(item.error())));
      case RETRY -> retryFor(Failure.reason(item.error()), List.of(operation));
      case CONFLICT -> {
        conflicts.add(item.id());
        retryFor(Failure.reason(item.error()), List.of(operation));
      }
    }
  }

  private void retryOrThrow(List<IndexOperation> operations, Failure failure) throws Failure {
    if (!failure.isPassing()) {
      throw failure;
    }
    retryFor(failure.getMessage(), operations);
  }

  private void retryFor(String why, List<IndexOperation> operations) {
    reason = why;
    retry.addAll(operations);
  }

  /** Makes the next versions higher than those of documents that refused ours. */
  private void catchUp() throws IOException {
    try {
      for (GetResult<Kept> held : new Documents(connection).read(conflicts).values()) {
        versions.passed(held.version());
      }
    } catch (Failure e) {
      retryOrThrow(List.of(), e);
    }
  }
}
