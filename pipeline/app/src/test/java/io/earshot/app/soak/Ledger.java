package io.earshot.app.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the servers of a soak serve now: the ids of posts, and a word of the newest text of each.
 */
final class Ledger {
  private final Map<String, String> live = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private int edits;

  synchronized void published(String id, String word) {
    live.put(id, word);
  }

  synchronized void edited(String id, String word) {
    live.put(id, word);
    edits++;
  }

  synchronized void removed(String id) {
    live.remove(id);
    gone.add(id);
  }

  /** How an index differs from it: one line for each post that is not as it should be. */
  synchronized List<String> differences(List<JsonNode> mentions) {
    List<String> differences = new ArrayList<>();
    Map<String, String> missing = new TreeMap<>(live);
    Set<String> met = new HashSet<>();
    for (JsonNode mention : mentions) {
      String id = mention.path("id").asText();
      String word = missing.remove(id);
      if (!met.add(id)) {
        differences.add("twice: " + id);
      } else if (word == null) {
        differences.add((gone.contains(id) ? "not removed: " : "unheard of: ") + id);
      } else if (!mention.path("text").asText().contains(word)) {
        differences.add("stale: " + id + ", without " + word + ": " + mention.path("text"));
      }
    }
    missing.forEach((id, word) -> differences.add("missing: " + id + ", " + word));
    return differences;
  }

  @Override
  public synchronized String toString() {
    return "%,d posts, %,d edits, %,d removed"
        .formatted(live.size() + gone.size(), edits, gone.size());
  }
}
