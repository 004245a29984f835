package io.earshot.sample.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * An answer.
 *
 * @param body may be empty, never null
 */
record Reply(int status, Map<String, String> headers, String body) {
  static Reply json(int status, JsonNode body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body.toString());
  }

  static Reply html(String page) {
    return new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), page);
  }

  static Reply nothing(int status) {
    return new Reply(status, Map.of(), "");
  }

  /** As EspoCRM refuses. */
  static Reply espo(int status, String reason) {
    return new Reply(status, Map.of("X-Status-Reason", reason), "");
  }

  /** As HubSpot refuses. */
  static Reply hubSpot(int status, String category, String message) {
    return json(status, error(category, message));
  }

  static ObjectNode error(String category, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", "error")
        .put("category", category)
        .put("message", message);
  }
}
