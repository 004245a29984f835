package io.earshot.sample.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Speaks as EspoCRM: lists with {@code where}, single records, the stream of a contact, posts in
 * it. It holds contacts, notes and cases; a contact needs a last name and is refused while another
 * has the same name or e-mail address. At {@code /} it shows what it holds.
 */
public final class EspoServer implements AutoCloseable {
  private static final String API = "/api/v1/";
  private static final Set<String> TYPES = Set.of("Contact", "Note", "Case");
  private static final int MOST = 200;

  private final Loopback server;
  private final EspoLogin login;
  private final Entries entries = new Entries();

  private EspoServer(int port, EspoLogin login) throws IOException {
    this.login = login;
    this.server = Loopback.start(port, this::answer);
  }

  /**
   * Starts.
   *
   * @param port 0 takes any that is free
   * @param key the API key that it takes
   * @param secret what requests must be signed with; null takes the key alone
   */
  public static EspoServer start(int port, String key, String secret) throws IOException {
    return new EspoServer(port, new EspoLogin(key, secret));
  }

  /** Where it is, without a trailing slash. */
  public String address() {
    return server.address();
  }

  public int port() {
    return server.port();
  }

  /** Adds a contact as people do. */
  public void addContact(String id, Map<String, String> fields) {
    entries.add("Contact", id, fields, null);
  }

  /** Changes what it holds as people do. */
  public void change(String type, String id, Map<String, String> fields) {
    entries.change(entries.find(type, id).orElseThrow().with(fields));
  }

  /** What it holds of a type, oldest first. */
  public List<Entry> held(String type) {
    return entries.of(type);
  }

  /** Whether it answers that it is too busy. */
  public void busy(boolean busy) {
    server.busy(busy ? new Reply(503, Map.of("Retry-After", "120"), "") : null);
  }

  /** What happens between what a request does and its answer. */
  public void afterEach(Runnable happens) {
    server.afterEach(happens);
  }

  private Reply answer(HttpExchange exchange, JsonNode body, String text) {
    String path = exchange.getRequestURI().getRawPath();
    if (path.equals("/")) {
      return Reply.html(EspoPage.of(entries));
    }
    if (!path.startsWith(API)) {
      return Reply.espo(404, "Not Found");
    }
    String resource = path.substring(API.length());
    if (!login.accepts(exchange, resource)) {
      return Reply.espo(401, "Unauthorized");
    }
    String[] parts = resource.split("/");
    if (!TYPES.contains(parts[0])) {
      return Reply.espo(404, "Entity type '" + parts[0] + "' does not exist.");
    }
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    return switch (exchange.getRequestMethod()) {
      case "GET" -> get(parts, query);
      case "POST" -> post(exchange, parts[0], body);
      case "PUT" -> put(parts, body);
      case "DELETE" -> delete(parts);
      default -> Reply.espo(405, "Method Not Allowed");
    };
  }

  private Reply get(String[] parts, Map<String, String> query) {
    if (parts.length == 1) {
      return list(entries.of(parts[0], entry -> EspoWhere.matches(entry, query)), query);
    }
    if (entries.find(parts[0], parts[1]).isEmpty()) {
      return Reply.espo(404, "Record " + parts[1] + " does not exist.");
    }
    if (parts.length == 2) {
      return Reply.json(200, object(entries.find(parts[0], parts[1]).get()));
    }
    List<Entry> stream =
        new ArrayList<>(entries.of("Note", note -> parts[1].equals(note.contact())));
    Collections.reverse(stream);
    return list(stream, query);
  }

  private static Reply list(List<Entry> all, Map<String, String> query) {
    int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
    int size = Integer.parseInt(query.getOrDefault("maxSize", "20"));
    if (size > MOST) {
      return Reply.espo(403, "Max size should not exceed " + MOST + ". Use offset and limit.");
    }
    ObjectNode page = JsonNodeFactory.instance.objectNode().put("total", all.size());
    ArrayNode list = page.putArray("list");
    all.stream().skip(offset).limit(size).map(EspoServer::object).forEach(list::add);
    return Reply.json(200, page);
  }

  private Reply post(HttpExchange exchange, String type, JsonNode body) {
    Map<String, String> fields = Entries.fields(body);
    String contact = fields.get(type.equals("Note") ? "parentId" : "contactId");
    if (type.equals("Contact") && fields.getOrDefault("lastName", "").isBlank()) {
      return Reply.espo(
          400, "Field validation failure; entityType: Contact, field: lastName, type: required.");
    }
    if (type.equals("Note")
        && (!fields.containsKey("post") || entries.find("Contact", contact).isEmpty())) {
      return Reply.espo(400, "Bad Request");
    }
    List<Entry> same = type.equals("Contact") ? duplicates(fields) : List.of();
    if (!same.isEmpty()
        && exchange.getRequestHeaders().getFirst("X-Skip-Duplicate-Check") == null) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      same.stream().map(EspoServer::object).forEach(list::add);
      return new Reply(409, Map.of("X-Status-Reason", "duplicate"), list.toString());
    }
    return Reply.json(200, object(entries.add(type, "e" + entries.newId(), fields, contact)));
  }

  private List<Entry> duplicates(Map<String, String> fields) {
    return entries.of(
        "Contact",
        one ->
            name(one.fields()).equals(name(fields))
                || !one.field("emailAddress").isEmpty()
                    && one.field("emailAddress").equals(fields.get("emailAddress")));
  }

  static String name(Map<String, String> fields) {
    return (fields.getOrDefault("firstName", "") + " " + fields.getOrDefault("lastName", ""))
        .strip();
  }

  private Reply put(String[] parts, JsonNode body) {
    return entries
        .find(parts[0], parts[1])
        .map(entry -> entries.change(entry.with(Entries.fields(body))))
        .map(entry -> Reply.json(200, object(entry)))
        .orElse(Reply.espo(404, "Record " + parts[1] + " does not exist."));
  }

  private Reply delete(String[] parts) {
    return entries.remove(parts[0], parts[1])
        ? Reply.json(200, BooleanNode.TRUE)
        : Reply.espo(404, "Record " + parts[1] + " does not exist.");
  }

  private static ObjectNode object(Entry entry) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", entry.id());
    entry.fields().forEach(object::put);
    return object;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          URLDecoder.decode(parts[0], UTF_8),
          parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.close();
  }
}
