package io.earshot.sample.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Batches of contacts, notes and tickets. */
final class HubSpotObjects {
  private static final Set<String> TYPES = Set.of("contacts", "notes", "tickets");
  private static final int MOST = 100;

  private final Entries entries;
  private final HubSpotProperties properties;

  HubSpotObjects(Entries entries, HubSpotProperties properties) {
    this.entries = entries;
    this.properties = properties;
  }

  Reply answer(String type, String what, JsonNode body) {
    JsonNode inputs = body.path("inputs");
    if (!TYPES.contains(type) || inputs.isEmpty() || inputs.size() > MOST) {
      return invalid(
          "a batch of %s has 1 to %d inputs, not %d".formatted(type, MOST, inputs.size()));
    }
    return switch (what) {
      case "read" -> read(type, body);
      case "upsert" -> upsert(type, inputs);
      case "update" -> update(type, inputs);
      case "archive" -> archive(type, inputs);
      default -> Reply.hubSpot(404, "OBJECT_NOT_FOUND", "there is no batch/" + what);
    };
  }

  private static Reply invalid(String message) {
    return Reply.hubSpot(400, "VALIDATION_ERROR", message);
  }

  private Reply read(String type, JsonNode body) {
    String key = body.path("idProperty").asText("");
    if (!key.isEmpty() && !properties.isUnique(type, key)) {
      return invalid("the property " + key + " is not unique");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "COMPLETE");
    ArrayNode results = answer.putArray("results");
    ArrayNode errors = answer.putArray("errors");
    for (JsonNode input : body.path("inputs")) {
      String id = input.path("id").asText();
      find(type, key, id)
          .ifPresentOrElse(
              entry -> results.add(object(entry, body.path("properties"))),
              () -> errors.add(Reply.error("OBJECT_NOT_FOUND", "Could not get some " + type)));
    }
    return Reply.json(errors.isEmpty() ? 200 : 207, answer);
  }

  private Optional<Entry> find(String type, String key, String value) {
    return key.isEmpty()
        ? entries.find(type, value)
        : entries.of(type, entry -> entry.field(key).equals(value)).stream().findFirst();
  }

  private Reply upsert(String type, JsonNode inputs) {
    for (JsonNode input : inputs) {
      String key = input.path("idProperty").asText();
      if (!properties.isUnique(type, key)) {
        return invalid("the property " + key + " is not unique");
      }
      Optional<Reply> fault = fault(type, input);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    for (JsonNode input : inputs) {
      String key = input.path("idProperty").asText();
      Map<String, String> fields = Entries.fields(input.path("properties"));
      fields.put(key, input.path("id").asText());
      Entry entry =
          find(type, key, input.path("id").asText())
              .map(old -> entries.change(old.with(fields)))
              .orElseGet(() -> entries.add(type, entries.newId(), fields, null));
      results.add(object(entry, null));
    }
    return complete(results);
  }

  private Optional<Reply> fault(String type, JsonNode input) {
    Map<String, String> fields = Entries.fields(input.path("properties"));
    for (String name : fields.keySet()) {
      if (!properties.has(type, name)) {
        return Optional.of(invalid("Property \"" + name + "\" does not exist"));
      }
    }
    String email = fields.getOrDefault("email", "");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return Optional.of(invalid("Email address " + email + " is invalid"));
    }
    boolean taken =
        !email.isEmpty()
            && find(type, "email", email.toLowerCase(Locale.ROOT))
                .filter(other -> !isMeant(other, input))
                .isPresent();
    return taken
        ? Optional.of(Reply.hubSpot(409, "CONFLICT", "Contact already exists."))
        : Optional.empty();
  }

  private static boolean isMeant(Entry entry, JsonNode input) {
    return entry.field(input.path("idProperty").asText()).equals(input.path("id").asText());
  }

  private Reply update(String type, JsonNode inputs) {
    for (JsonNode input : inputs) {
      Optional<Reply> fault = fault(type, input);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    for (JsonNode input : inputs) {
      entries
          .find(type, input.path("id").asText())
          .map(entry -> entries.change(entry.with(Entries.fields(input.path("properties")))))
          .ifPresent(entry -> results.add(object(entry, null)));
    }
    return complete(results);
  }

  private Reply archive(String type, JsonNode inputs) {
    inputs.forEach(input -> entries.remove(type, input.path("id").asText()));
    return Reply.nothing(204);
  }

  Reply associate(String type, JsonNode body) {
    for (JsonNode input : body.path("inputs")) {
      String contact = input.path("to").path("id").asText();
      Optional<Entry> from = entries.find(type, input.path("from").path("id").asText());
      if (from.isEmpty() || entries.find("contacts", contact).isEmpty()) {
        return invalid("one of the objects to associate does not exist");
      }
      entries.change(from.get().of(contact));
    }
    return complete(JsonNodeFactory.instance.arrayNode());
  }

  private static Reply complete(ArrayNode results) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "COMPLETE");
    answer.set("results", results);
    return Reply.json(200, answer);
  }

  /**
   * @param wanted names of the properties that are shown; null shows all
   */
  private static ObjectNode object(Entry entry, JsonNode wanted) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", entry.id());
    ObjectNode shown = object.putObject("properties");
    if (wanted == null) {
      entry.fields().forEach(shown::put);
    } else {
      wanted.forEach(name -> shown.put(name.asText(), entry.field(name.asText())));
    }
    return object;
  }
}
