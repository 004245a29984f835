package io.earshot.connectors.push;

import io.earshot.connectors.PostChange;
import java.util.List;

/**
 * What one item of a document says, or why it says nothing.
 *
 * @param index place in the document, from 0
 * @param id the item's own id as it was sent, or null if it has none
 * @param json the item as it was sent
 * @param change what it says; null if it cannot be taken
 * @param problem why it cannot be taken and what to send instead; null if it can
 * @param ignored names of members that the schema does not know, never null
 */
public record PushedItem(
    int index, String id, String json, PostChange change, String problem, List<String> ignored) {
  public PushedItem {
    ignored = ignored == null ? List.of() : List.copyOf(ignored);
  }
}
