package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The {@code inputs} of a batch, and the {@code results} of its answer. */
final class Inputs {
  private final ObjectNode body = JsonNodeFactory.instance.objectNode();
  private final ArrayNode inputs = body.putArray("inputs");

  ObjectNode add() {
    return inputs.addObject();
  }

  /** One that is known by a property. */
  ObjectNode add(String property, String value) {
    return add().put("id", value).put("idProperty", property);
  }

  boolean isEmpty() {
    return inputs.isEmpty();
  }

  ObjectNode body() {
    return body;
  }

  /**
   * The ids of the results.
   *
   * @param property by whose value they are given; null: by themselves
   */
  static Map<String, String> ids(JsonNode answer, String property) {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode one : answer.path("results")) {
      String id = one.path("id").asText();
      ids.put(property == null ? id : one.path("properties").path(property).asText(), id);
    }
    return ids;
  }

  /** What an answer says of those that are not among its results. */
  static String errors(JsonNode answer) {
    StringBuilder said = new StringBuilder();
    for (JsonNode error : answer.path("errors")) {
      said.append(said.isEmpty() ? "" : "; ").append(error.path("message").asText());
    }
    return said.isEmpty() ? "it is not among the results" : said.toString();
  }
}
