package io.earshot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.SourceStanza;

/**
 * A stanza as JSON text. Components that a newer release wrote are left out, components that an
 * older one did not know are null or 0.
 */
final class StanzaJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private StanzaJson() {}

  static String write(SourceStanza stanza) {
    try {
      return JSON.writeValueAsString(stanza);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("a stanza that is not JSON: " + stanza, impossible);
    }
  }

  static SourceStanza read(String json) {
    try {
      return JSON.readValue(json, SourceStanza.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(
          "the store holds a stanza that cannot be read: " + json, damaged);
    }
  }
}
