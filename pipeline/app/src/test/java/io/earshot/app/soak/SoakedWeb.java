package io.earshot.app.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.Faults;
import io.earshot.connectors.contract.ServedSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Servers of all kinds that are written to and fail now and then, and the ledger of all of them.
 */
final class SoakedWeb implements AutoCloseable {
  private static final long SEED = 20_261_126;
  private static final Duration BUSIEST = Duration.ofMillis(500);
  private static final int MOST_WRITES = 240;

  private final Fixtures fixtures;
  private final List<ServedSource> servers;
  private final Ledger ledger = new Ledger();
  private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor();
  private final List<ScheduledFuture<?>> turns = new ArrayList<>();

  private SoakedWeb(Fixtures fixtures, List<ServedSource> servers) {
    this.fixtures = fixtures;
    this.servers = servers;
  }

  /**
   * Starts the servers.
   *
   * @param home of the Earshot that listens to them
   * @param stall how long a server is silent that stalls
   */
  static SoakedWeb start(Path home, int count, Duration stall) throws IOException {
    Fixtures fixtures = new Fixtures(home);
    List<ServedSource> servers = fixtures.start(count);
    Faults faults = new Troubles(SEED, stall);
    servers.forEach(server -> server.trouble(faults));
    return new SoakedWeb(fixtures, servers);
  }

  /** A {@code sources.yaml} that reads them all. */
  String sources() {
    StringBuilder out = new StringBuilder("sources:\n");
    for (int i = 0; i < servers.size(); i++) {
      SourceStanza stanza = servers.get(i).stanza();
      out.append("  - name: %s %d\n".formatted(stanza.kind().label(), i))
          .append("    kind: %s\n".formatted(stanza.kind().label()))
          .append(stanza.kind() == SourceKind.PUSH ? "" : address(stanza))
          .append(stanza.token() == null ? "" : "    token: \"%s\"\n".formatted(stanza.token()));
    }
    return out.toString();
  }

  private static String address(SourceStanza stanza) {
    return "    url: \"%s\"\n    every: 1s\n    keep: all\n    allow-private: true\n"
        .formatted(stanza.urls().get(0));
  }

  /** Begins to write, each server in its turn, for a time. */
  void write(Duration length) {
    Duration pause = length.dividedBy(MOST_WRITES);
    long period = Math.max(BUSIEST.toMillis(), pause.toMillis());
    for (int i = 0; i < servers.size(); i++) {
      Writer writer = new Writer("s" + i, servers.get(i), ledger, SEED + i);
      long first = period * i / servers.size();
      turns.add(writing.scheduleAtFixedRate(writer::write, first, period, TimeUnit.MILLISECONDS));
    }
    var unused = writing.schedule(this::end, length.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void end() {
    turns.forEach(turn -> turn.cancel(false));
    writing.shutdown();
  }

  /** Whether all is written; fails if a writer has failed. */
  boolean isWritten() throws Exception {
    for (ScheduledFuture<?> turn : turns) {
      if (turn.isDone() && !turn.isCancelled()) {
        turn.get();
      }
    }
    return writing.isTerminated();
  }

  /** How an index differs from what the servers serve, a line for each post. */
  List<String> differences(List<JsonNode> mentions) {
    return ledger.differences(mentions);
  }

  @Override
  public String toString() {
    return servers.size() + " sources with " + ledger;
  }

  @Override
  public void close() {
    writing.shutdownNow();
    servers.forEach(ServedSource::close);
    fixtures.close();
  }
}
