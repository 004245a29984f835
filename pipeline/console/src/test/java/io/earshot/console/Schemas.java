package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Holds JSON against the schemas of an OpenAPI document: types, required and unknown properties,
 * enumerations.
 */
final class Schemas {
  private final JsonNode document;

  Schemas(JsonNode document) {
    this.document = document;
  }

  void check(String schema, JsonNode value) {
    check(document.at("/components/schemas/" + schema), value, schema);
  }

  private void check(JsonNode schema, JsonNode value, String place) {
    if (schema.has("$ref")) {
      check(document.at(schema.get("$ref").asText().substring(1)), value, place);
    } else if (schema.has("enum")) {
      assertThat(schema.get("enum")).as(place).contains(value);
    } else {
      checkType(schema, value, place);
    }
  }

  private void checkType(JsonNode schema, JsonNode value, String place) {
    switch (schema.path("type").asText()) {
      case "object" -> checkObject(schema, value, place);
      case "array" -> {
        assertThat(value.isArray()).as(place).isTrue();
        value.forEach(item -> check(schema.get("items"), item, place + "[]"));
      }
      case "string" -> assertThat(value.isTextual()).as(place).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(place).isTrue();
      case "number" -> assertThat(value.isNumber()).as(place).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
      default -> throw new AssertionError("the schema of " + place + " has no known type");
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String place) {
    assertThat(value.isObject()).as(place).isTrue();
    schema
        .path("required")
        .forEach(name -> assertThat(value.has(name.asText())).as(place + "." + name).isTrue());
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String name = place + "." + property.getKey();
      JsonNode known = schema.path("properties").path(property.getKey());
      JsonNode other = known.isMissingNode() ? schema.path("additionalProperties") : known;
      assertThat(other.isObject()).as(name + " is described").isTrue();
      check(other, property.getValue(), name);
    }
  }
}
