package io.earshot.job.source;

import io.earshot.connectors.SourceStanza;
import io.earshot.store.Backfill;
import io.earshot.store.Backfill.State;
import io.earshot.store.SourceRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is configured and who reads it: compares the two and says what to do. Knows nothing of
 * Flink. Used by one thread.
 */
final class Catalogue {
  private final Map<String, SourceStanza> stanzas = new HashMap<>();
  private final Map<String, EndpointSplit> waiting = new LinkedHashMap<>();
  private final Map<String, Holding> held = new HashMap<>();
  private final Map<Long, Backfill> backfills = new LinkedHashMap<>();

  /** Takes over what the store says. */
  void apply(List<SourceRow> rows) {
    for (SourceRow row : rows) {
      if (row.deleted()) {
        stanzas.remove(row.name());
      } else {
        stanzas.put(row.name(), row.stanza());
      }
    }
  }

  /** Takes over what people want read that lies back. */
  void applyBackfills(List<Backfill> decisions) {
    decisions.forEach(backfill -> backfills.put(backfill.id(), backfill));
  }

  /** Endpoints that have been read before and have no reader now. */
  void giveBack(Collection<EndpointSplit> splits) {
    for (EndpointSplit split : splits) {
      held.remove(split.splitId());
      waiting.put(split.splitId(), split);
    }
  }

  /** What this reader had, it has no longer. */
  void lost(int reader) {
    held.values().removeIf(holding -> holding.reader() == reader);
  }

  List<EndpointSplit> waiting() {
    return List.copyOf(waiting.values());
  }

  /** Adds endpoints that are configured but known to nobody. */
  void addMissing(Instant now) {
    for (SourceStanza stanza : stanzas.values()) {
      for (String url : stanza.urls()) {
        addMissing(EndpointSplit.unread(stanza, url, now));
      }
    }
    for (Backfill wish : List.copyOf(backfills.values())) {
      if (wish.state() == State.OPEN && isConfigured(wish.source(), wish.url())) {
        addMissing(EndpointSplit.unread(stanzas.get(wish.source()), wish, now));
        backfills.remove(wish.id()); // from here on it lives in the state of a reader
      }
    }
  }

  private void addMissing(EndpointSplit split) {
    if (!held.containsKey(split.splitId())) {
      waiting.putIfAbsent(split.splitId(), split);
    }
  }

  private boolean isConfigured(String source, String url) {
    return stanzas.containsKey(source) && stanzas.get(source).urls().contains(url);
  }

  private boolean isWanted(EndpointSplit split) {
    Backfill wish = split.backfill() == null ? null : backfills.get(split.backfill().id());
    return isConfigured(split.stanza().name(), split.url())
        && (wish == null || wish.state() != State.CANCELLED);
  }

  /** Hands every waiting endpoint to a reader, all of one host to the same one. */
  Map<Integer, List<EndpointSplit>> assign(int readers) {
    Map<Integer, List<EndpointSplit>> assigned = new HashMap<>();
    for (EndpointSplit split : waiting.values()) {
      int reader = Math.floorMod(split.host().hashCode(), readers);
      assigned.computeIfAbsent(reader, unseen -> new ArrayList<>()).add(split);
      held.put(split.splitId(), new Holding(reader, split));
    }
    waiting.clear();
    return assigned;
  }

  /** What readers have to be told because it differs from what they were given or told last. */
  Map<Integer, EndpointsChanged> changes() {
    Map<Integer, EndpointsChanged> changes = new HashMap<>();
    for (String id : List.copyOf(held.keySet())) {
      Holding holding = held.get(id);
      SourceStanza now = stanzas.get(holding.split().stanza().name());
      if (!isWanted(holding.split())) {
        held.remove(id);
        changesFor(changes, holding).withdrawn().add(id);
      } else if (!holding.split().with(now).equals(holding.split())) {
        held.put(id, new Holding(holding.reader(), holding.split().with(now)));
        changesFor(changes, holding).stanzas().put(now.name(), now);
      }
    }
    return changes;
  }

  private static EndpointsChanged changesFor(
      Map<Integer, EndpointsChanged> changes, Holding holding) {
    return changes.computeIfAbsent(holding.reader(), unseen -> EndpointsChanged.none());
  }

  /** An endpoint that a reader has, with the stanza it knows. */
  private record Holding(int reader, EndpointSplit split) {}
}
