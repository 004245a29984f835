package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds what people decide, and tells what it would have found. */
final class Additions {
  private static final String PREVIEW = "preview";

  private Additions() {}

  /** A body of names and values in turn; absent values are left out. */
  static Map<String, Object> body(Object... namesAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        body.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return body;
  }

  /** Adds it; the answer has what it would have found as {@code preview}. */
  static JsonNode add(Api api, String path, Map<String, Object> body)
      throws IOException, Api.ApiException {
    JsonNode preview = api.post(path + "/preview", body);
    ObjectNode added = (ObjectNode) api.post(path, body);
    return added.set(PREVIEW, preview);
  }

  static String joined(JsonNode texts) {
    List<String> joined = new ArrayList<>();
    texts.forEach(text -> joined.add(text.asText()));
    return String.join(",", joined);
  }

  /** Such as "It matches 12 posts of the last 30 days.". */
  static String found(JsonNode added) {
    JsonNode preview = added.path(PREVIEW);
    return "It matches %d posts of the last %d days."
        .formatted(preview.path("total").asLong(), preview.path("days").asInt());
  }
}
