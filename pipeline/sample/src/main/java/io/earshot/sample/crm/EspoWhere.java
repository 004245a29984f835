package io.earshot.sample.crm;

import java.util.Map;

/** The filter {@code where[0]} of a list: {@code equals} or {@code contains}. */
final class EspoWhere {
  private EspoWhere() {}

  static boolean matches(Entry entry, Map<String, String> query) {
    String type = query.get("where[0][type]");
    if (type == null) {
      return true;
    }
    String attribute = query.get("where[0][attribute]");
    String held = "id".equals(attribute) ? entry.id() : entry.field(attribute);
    String wanted = query.get("where[0][value]");
    return switch (type) {
      case "equals" -> held.equals(wanted);
      case "contains" -> held.contains(wanted);
      default -> false;
    };
  }
}
