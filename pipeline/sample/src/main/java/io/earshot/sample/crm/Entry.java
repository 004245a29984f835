package io.earshot.sample.crm;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Something that a CRM holds.
 *
 * @param type such as {@code Contact} or {@code notes}, never null
 * @param id as the CRM calls it, never null
 * @param fields never null; those without a value are left out
 * @param contact id of the contact that it belongs to, or null
 */
public record Entry(String type, String id, Map<String, String> fields, String contact) {
  public Entry {
    requireNonNull(type, "type is null");
    requireNonNull(id, "id is null");
    fields = Map.copyOf(fields);
  }

  /** The value of a field, or an empty text. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  Entry with(Map<String, String> changed) {
    Map<String, String> merged = new java.util.HashMap<>(fields);
    merged.putAll(changed);
    merged.values().removeIf(String::isEmpty);
    return new Entry(type, id, merged, contact);
  }

  Entry of(String other) {
    return new Entry(type, id, fields, other);
  }
}
