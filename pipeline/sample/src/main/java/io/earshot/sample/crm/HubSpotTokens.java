package io.earshot.sample.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** The tokens that HubSpot takes, and those that it gives. */
final class HubSpotTokens {
  private final Map<String, String> form;
  private volatile String good;
  private int given;

  /**
   * @param good the token of a private app, or null
   * @param form what an access token is given for, or null
   */
  HubSpotTokens(String good, Map<String, String> form) {
    this.good = good;
    this.form = form;
  }

  boolean accept(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return good != null && ("Bearer " + good).equals(header);
  }

  synchronized void expire() {
    good = null;
  }

  synchronized int given() {
    return given;
  }

  synchronized Reply give(String text) {
    if (!fields(text).equals(form)) {
      return Reply.hubSpot(400, "BAD_REQUEST", "missing or invalid refresh token");
    }
    given++;
    good = "access-" + given;
    return Reply.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("token_type", "bearer")
            .put("access_token", good)
            .put("refresh_token", form.get("refresh_token"))
            .put("expires_in", 1_800));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return fields;
  }
}
