package io.earshot.sample.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a CRM holds. Thread-safe. */
final class Entries {
  private final Map<String, Entry> all = new LinkedHashMap<>();
  private long last;

  synchronized Entry add(String type, String id, Map<String, String> fields, String contact) {
    Entry entry = new Entry(type, id, Map.of(), contact).with(fields);
    all.put(type + "/" + id, entry);
    return entry;
  }

  synchronized String newId() {
    last++;
    return String.valueOf(100 + last);
  }

  synchronized Optional<Entry> find(String type, String id) {
    return Optional.ofNullable(all.get(type + "/" + id));
  }

  synchronized Entry change(Entry changed) {
    all.put(changed.type() + "/" + changed.id(), changed);
    return changed;
  }

  synchronized boolean remove(String type, String id) {
    return all.remove(type + "/" + id) != null;
  }

  synchronized List<Entry> of(String type) {
    return of(type, entry -> true);
  }

  synchronized List<Entry> of(String type, Predicate<Entry> which) {
    return all.values().stream()
        .filter(entry -> entry.type().equals(type) && which.test(entry))
        .toList();
  }

  /** The fields of an object; null is an empty text. */
  static Map<String, String> fields(JsonNode object) {
    Map<String, String> fields = new HashMap<>();
    object
        .fields()
        .forEachRemaining(
            field ->
                fields.put(
                    field.getKey(), field.getValue().isNull() ? "" : field.getValue().asText()));
    return fields;
  }
}
