package io.earshot.job.source;

import io.earshot.connectors.SourceStanza;
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
        String id = EndpointSplit.id(stanza.name(), url);
        if (!held.containsKey(id) && !waiting.containsKey(id)) {
          waiting.put(id, EndpointSplit.unread(stanza, url, now));
        }
      }
    }
  }

  /** Hands every waiting endpoint to a reader, all of one host to the same one. */
  Map<Integer, List<EndpointSplit>> assign(int readers) {
    Map<Integer, List<EndpointSplit>> assigned = new HashMap<>();
    for (EndpointSplit split : waiting.values()) {
      int reader = Math.floorMod(split.host().hashCode(), readers);
      assigned.computeIfAbsent(reader, unseen -> new ArrayList<>()).add(split);
      held.put(split.splitId(), new Holding(reader, split.url(), split.stanza()));
    }
    waiting.clear();
    return assigned;
  }

  /** What readers have to be told because it differs from what they were given or told last. */
  Map<Integer, EndpointsChanged> changes() {
    Map<Integer, EndpointsChanged> changes = new HashMap<>();
    for (String id : List.copyOf(held.keySet())) {
      Holding holding = held.get(id);
      SourceStanza now = stanzas.get(holding.stanza().name());
      if (now == null || !now.urls().contains(holding.url())) {
        held.remove(id);
        changesFor(changes, holding).withdrawn().add(id);
      } else if (!now.equals(holding.stanza())) {
        held.put(id, new Holding(holding.reader(), holding.url(), now));
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
  private record Holding(int reader, String url, SourceStanza stanza) {}
}
