package io.earshot.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Every column of the store that holds text, whichever table has it: a person's name may stand in
 * any. Left alone is what people decide, which is theirs to change, and what this is told by.
 */
final class TextColumns {
  private static final Set<String> LEFT_ALONE =
      Set.of(
          "sources",
          "trackers",
          "topics",
          "rules",
          "rule_history",
          "channels",
          "crm_targets",
          "calibrations",
          "engine",
          "erasures",
          "suppressions",
          "suppression_key",
          "flyway_schema_history");

  /** A column. */
  private record TextColumn(String table, String column) {}

  private TextColumns() {}

  /**
   * Hides in all of them what names a person.
   *
   * @return how many texts were changed
   */
  static long hide(Handle handle, Traces person) {
    return person.words().isEmpty()
        ? 0
        : all(handle).stream().mapToLong(column -> hide(handle, column, person)).sum();
  }

  private static List<TextColumn> all(Handle handle) {
    return handle
        .select(
            """
            select lower(c.table_name) as t, lower(c.column_name) as c
            from information_schema.columns c
            join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) = 'public' and t.table_type like 'BASE%'
              and lower(c.data_type) in ('character varying', 'text', 'character large object')
            """)
        .map((row, context) -> new TextColumn(row.getString("t"), row.getString("c")))
        .stream()
        .filter(column -> !LEFT_ALONE.contains(column.table()))
        .toList();
  }

  private static long hide(Handle handle, TextColumn column, Traces person) {
    Redaction redaction = person.redaction();
    long changed = 0;
    for (String text : naming(handle, column, List.copyOf(person.words()))) {
      if (redaction.finds(text)) {
        changed +=
            handle.execute(
                "update %s set %s = ? where %s = ?"
                    .formatted(column.table(), column.column(), column.column()),
                redaction.hide(text),
                text);
      }
    }
    return changed;
  }

  private static List<String> naming(Handle handle, TextColumn column, List<String> words) {
    String like =
        IntStream.range(0, words.size())
            .mapToObj(word -> "lower(%s) like ? escape '!'".formatted(column.column()))
            .collect(Collectors.joining(" or "));
    Object[] patterns =
        words.stream()
            .map(word -> "%" + Columns.literal(word.toLowerCase(Locale.ROOT)) + "%")
            .toArray();
    return handle
        .select(
            "select distinct %s from %s where %s".formatted(column.column(), column.table(), like),
            patterns)
        .mapTo(String.class)
        .list();
  }
}
