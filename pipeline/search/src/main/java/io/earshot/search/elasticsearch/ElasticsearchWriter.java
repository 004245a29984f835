package io.earshot.search.elasticsearch;

import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an index of Elasticsearch in bulk. What Elasticsearch acknowledged is on its disk. Used by
 * one thread.
 */
public final class ElasticsearchWriter implements MentionWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchWriter.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final int DOUBLINGS = 6;

  private final Connection connection;
  private final ElasticsearchDocuments documents = new ElasticsearchDocuments();
  private final Versions versions = new Versions();

  ElasticsearchWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Tries operations once. Two on one document are carried out in order; when the first is to be
   * tried again, so is the second.
   *
   * @throws IOException if the cluster takes nothing from us (a refused login, for example) until
   *     somebody changes something
   */
  public Outcome attempt(List<IndexOperation> operations) throws IOException {
    List<IndexOperation> retry = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    String reason = null;
    Set<String> waiting = new HashSet<>();
    for (Map<String, IndexOperation> round : rounds(operations)) {
      Map<String, IndexOperation> free = new LinkedHashMap<>(round);
      free.keySet().removeAll(waiting);
      round.keySet().retainAll(waiting);
      retry.addAll(round.values());
      Outcome outcome = new BulkRound(connection, documents, versions).run(free);
      retry.addAll(outcome.retry());
      rejected.addAll(outcome.rejected());
      outcome.retry().forEach(o -> waiting.add(ElasticsearchDocuments.id(o.id())));
      reason = outcome.reason() == null ? reason : outcome.reason();
    }
    return new Outcome(retry, rejected, reason);
  }

  /** Parts of a list, in order, in which each document comes once. */
  private static List<Map<String, IndexOperation>> rounds(List<IndexOperation> operations) {
    List<Map<String, IndexOperation>> rounds = new ArrayList<>();
    Map<String, IndexOperation> round = Map.of();
    for (IndexOperation operation : operations) {
      String id = ElasticsearchDocuments.id(operation.id());
      if (rounds.isEmpty() || round.containsKey(id)) {
        round = new LinkedHashMap<>();
        rounds.add(round);
      }
      round.put(id, operation);
    }
    return rounds;
  }

  /**
   * {@inheritDoc}
   *
   * <p>What is not taken is tried again for half a minute, after pauses that grow.
   */
  @Override
  public List<Rejected> write(List<IndexOperation> operations) throws IOException {
    long start = System.nanoTime();
    List<Rejected> rejected = new ArrayList<>();
    Outcome outcome = attempt(operations);
    rejected.addAll(outcome.rejected());
    for (int tries = 1; !outcome.retry().isEmpty(); tries++) {
      LOG.warn(
          "{} of {} operations not taken: {}",
          outcome.retry().size(),
          operations.size(),
          outcome.reason());
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw connection.failure(outcome.retry().size() + " not taken: " + outcome.reason());
      }
      pause(tries);
      outcome = attempt(outcome.retry());
      rejected.addAll(outcome.rejected());
    }
    return rejected;
  }

  /** Waits longer each time, and each writer differently. */
  private static void pause(int tries) throws IOException {
    long longest = FIRST_PAUSE_MILLIS << Math.min(tries, DOUBLINGS);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while Elasticsearch takes nothing");
    }
  }

  /** Does nothing: what was acknowledged is durable. */
  @Override
  public void commit() {}

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
