package io.earshot.sample.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Speaks as HubSpot, by its version {@code 2026-03}: batches of contacts, notes and tickets,
 * properties, associations, access tokens for a refresh token. A batch holds a hundred at most;
 * what is not found in one that is read is told beside what is (207); what is not valid refuses the
 * whole (400).
 */
public final class HubSpotServer implements AutoCloseable {
  private final Loopback server;
  private final HubSpotTokens tokens;
  private final Entries entries = new Entries();
  private final HubSpotProperties properties = new HubSpotProperties();
  private final HubSpotObjects objects = new HubSpotObjects(entries, properties);

  private HubSpotServer(HubSpotTokens tokens) throws IOException {
    this.tokens = tokens;
    this.server = Loopback.start(0, this::answer);
  }

  /** Starts; takes the token of a private app. */
  public static HubSpotServer start(String token) throws IOException {
    return new HubSpotServer(new HubSpotTokens(token, null));
  }

  /** Starts; takes access tokens that it gives for what stands in a form of these values. */
  public static HubSpotServer start(String client, String secret, String refreshToken)
      throws IOException {
    return new HubSpotServer(
        new HubSpotTokens(
            null,
            Map.of(
                "grant_type", "refresh_token",
                "client_id", client,
                "client_secret", secret,
                "refresh_token", refreshToken)));
  }

  public String address() {
    return server.address();
  }

  /** Adds a contact as people do. */
  public void addContact(String id, Map<String, String> fields) {
    entries.add("contacts", id, fields, null);
  }

  /** Adds a property whose values are unique, as people do. */
  public void addUniqueProperty(String type, String name) {
    properties.add(type, name, true);
  }

  /** What it holds: {@code contacts}, {@code notes} or {@code tickets}. */
  public List<Entry> held(String type) {
    return entries.of(type);
  }

  /**
   * Answers that a limit is reached, or no longer.
   *
   * @param policy such as {@code TEN_SECONDLY_ROLLING}; null: no longer
   * @param headers such as {@code Retry-After}
   */
  public void limit(String policy, Map<String, String> headers) {
    server.busy(policy == null ? null : limited(policy, headers));
  }

  private static Reply limited(String policy, Map<String, String> headers) {
    String body =
        Reply.error("RATE_LIMITS", "You have reached your limit.")
            .put("errorType", "RATE_LIMIT")
            .put("policyName", policy)
            .toString();
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put("Content-Type", "application/json");
    return new Reply(429, all, body);
  }

  /** Takes none of the access tokens any more that it has given. */
  public void expireTokens() {
    tokens.expire();
  }

  /** How many access tokens it has given. */
  public int tokensGiven() {
    return tokens.given();
  }

  /** What happens between what a request does and its answer. */
  public void afterEach(Runnable happens) {
    server.afterEach(happens);
  }

  private Reply answer(HttpExchange exchange, JsonNode body, String text) {
    String path = exchange.getRequestURI().getPath();
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.hubSpot(405, "METHOD_NOT_ALLOWED", "only POST is served here");
    }
    if (path.equals("/oauth/2026-03/token")) {
      return tokens.give(text);
    }
    if (!tokens.accept(exchange)) {
      return Reply.hubSpot(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.");
    }
    String[] parts = path.substring(1).split("/");
    return switch (parts.length < 4 ? "" : parts[1]) {
      case "properties" -> properties.answer(parts, body);
      case "objects" -> objects.answer(parts[3], parts[parts.length - 1], body);
      case "associations" -> objects.associate(parts[3], body);
      default -> Reply.hubSpot(404, "OBJECT_NOT_FOUND", "there is nothing at " + path);
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
