package io.earshot.sample.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which properties objects have, and which of them are unique. */
final class HubSpotProperties {
  private static final Set<String> OWN =
      Set.of(
          "contacts/firstname",
          "contacts/lastname",
          "contacts/company",
          "notes/hs_timestamp",
          "notes/hs_note_body",
          "tickets/subject",
          "tickets/content",
          "tickets/hs_pipeline",
          "tickets/hs_pipeline_stage");

  private final Map<String, Boolean> unique = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  HubSpotProperties() {
    OWN.forEach(name -> unique.put(name, false));
    unique.put("contacts/email", true);
  }

  void add(String type, String name, boolean isUnique) {
    unique.put(type + "/" + name, isUnique);
  }

  boolean has(String type, String name) {
    return unique.containsKey(type + "/" + name);
  }

  boolean isUnique(String type, String name) {
    return unique.getOrDefault(type + "/" + name, false);
  }

  Reply answer(String[] parts, JsonNode body) {
    String type = parts[3];
    String name = body.path("name").asText();
    if (parts.length == 5 && parts[4].equals("groups")) {
      return groups.add(type + "/" + name)
          ? Reply.json(201, body)
          : Reply.hubSpot(409, "CONFLICT", "the group " + name + " already exists");
    }
    if (!groups.contains(type + "/" + body.path("groupName").asText())) {
      return Reply.hubSpot(400, "VALIDATION_ERROR", "there is no such property group");
    }
    if (has(type, name)) {
      return Reply.hubSpot(409, "CONFLICT", "A property named '" + name + "' already exists.");
    }
    add(type, name, body.path("hasUniqueValue").asBoolean());
    return Reply.json(201, body);
  }
}
