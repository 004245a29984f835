package io.earshot.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows of a store that are about a person. */
final class PersonRows {
  private PersonRows() {}

  /** Deletes them; what is left of the person then stands in texts about others. */
  static Map<String, Long> delete(Handle handle, Traces person) {
    List<String> authors = person.authors().stream().map(Columns::fingerprint).toList();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("customers", delete(handle, "customers", "id", person.customers()));
    counts.put(
        "links",
        delete(handle, "customer_links", "author_key", authors)
            + delete(handle, "customer_links", "customer", person.customers()));
    counts.put(
        "decisions",
        delete(handle, "link_decisions", "author_key", authors)
            + delete(handle, "link_decisions", "customer", person.customers()));
    counts.put("corrections", delete(handle, "corrections", "author_key", authors));
    return counts;
  }

  private static long delete(
      Handle handle, String table, String column, Collection<String> values) {
    return values.stream()
        .mapToLong(
            value -> handle.execute("delete from %s where %s = ?".formatted(table, column), value))
        .sum();
  }
}
