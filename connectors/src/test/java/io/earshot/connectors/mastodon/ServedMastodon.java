package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.FaultyFixture;
import io.earshot.connectors.contract.FaultySite;
import io.earshot.connectors.contract.TestSecret;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;

/**
 * A server with Mastodon's JSON, its paging and its stream. Statuses are as release 4.4 gives them,
 * less what nobody reads; ids look like Mastodon's.
 */
public final class ServedMastodon extends FaultyFixture {
  static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();
  private static final long FIRST_ID = 116_000_000_000_000_000L;
  private static final int PAGE = 40;

  private final SourceKind kind;
  private final Map<String, Long> ids = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, ObjectNode> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, String> limits = new ConcurrentHashMap<>();
  private final ServedStream stream = new ServedStream(faulty);
  private final IntFunction<Instant> times;
  private long newest = FIRST_ID;

  ServedMastodon(SourceKind kind) {
    this(kind, number -> FIRST.plusSeconds(60L * number));
  }

  /**
   * A server.
   *
   * @param kind {@code MASTODON} or {@code MASTODON_STREAM}
   * @param times when a status is written after so many others
   */
  public ServedMastodon(SourceKind kind, IntFunction<Instant> times) {
    this.kind = kind;
    this.times = times;
    faulty
        .site()
        .on("/api/v1/timelines/tag/kettle", this::list)
        .on("/api/v1/timelines/public", this::list)
        .on("/api/v1/accounts/7/statuses", this::list)
        .on("/api/v1/accounts/lookup", x -> faulty.json(x, "{\"id\":\"7\"}"))
        .on("/api/v2/search", this::search)
        .on("/api/v2/instance", x -> faulty.json(x, instance()));
  }

  FaultySite faulty() {
    return faulty;
  }

  ServedStream stream() {
    return stream;
  }

  private String instance() {
    return "{\"configuration\":{\"urls\":{\"streaming\":\"%s\"}}}"
        .formatted(faulty.site().url("").replace("http", "ws"));
  }

  @Override
  public SourceStanza stanza() {
    return stanza("/tags/kettle", TestSecret.reference());
  }

  SourceStanza stanza(String path, String token) {
    return faulty.stanza("kettles", kind, path, token);
  }

  @Override
  public String id(String key) {
    return Permalink.id(faulty.site().url("/statuses/" + ids.get(key)));
  }

  /** From now on answers with these headers too. */
  void limits(Map<String, String> headers) {
    limits.putAll(headers);
  }

  @Override
  public void publish(String key, String text) {
    publish(key, text, status -> {});
  }

  /** Publishes a post that is changed first. */
  void publish(String key, String text, Consumer<ObjectNode> change) {
    insert(key, nextId(), text, change);
  }

  /** Publishes a post of another server that was written before one that is here already. */
  void publishLate(String key, String text, String before) {
    insert(key, ids.get(before) - 1, text, status -> {});
  }

  /** One that was never given, so not that of a status taken down. */
  private synchronized long nextId() {
    newest += 65_536;
    return newest;
  }

  private void insert(String key, long id, String text, Consumer<ObjectNode> change) {
    String time = times.apply(statuses.size()).toString();
    ObjectNode status =
        JSON.createObjectNode()
            .put("id", Long.toString(id))
            .put("created_at", time)
            .putNull("in_reply_to_id")
            .put("spoiler_text", "")
            .put("visibility", "public")
            .put("language", "en")
            .put("uri", "https://home.example/users/ada/statuses/" + key)
            .put("url", "https://home.example/@ada/" + key)
            .put("replies_count", 1)
            .put("reblogs_count", 2)
            .put("favourites_count", 3)
            .putNull("edited_at")
            .put("content", html(text))
            .putNull("reblog");
    status
        .putObject("account")
        .put("acct", "ada@home.example")
        .put("display_name", "Ada Lovelace")
        .put("url", "https://home.example/@ada")
        .put("note", "<p>I like <a href='#'>#<span>kettles</span></a></p>")
        .put("noindex", false)
        .put("indexable", true);
    status.putArray("media_attachments");
    status.putArray("tags").addObject().put("name", "kettle");
    change.accept(status);
    add(key, id, status);
    stream.tell("update", status.toString());
  }

  private static String html(String text) {
    return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
  }

  private void add(String key, long id, ObjectNode status) {
    ids.put(key, id);
    statuses.put(id, status);
    faulty.site().on("/api/v1/statuses/" + id, exchange -> one(exchange, id));
  }

  private void one(HttpExchange exchange, long id) throws IOException {
    if (statuses.containsKey(id)) {
      faulty.json(exchange, statuses.get(id).toString());
    } else {
      faulty.notFound(exchange);
    }
  }

  @Override
  public void edit(String key, String text) {
    edit(key, status -> status.put("content", html(text)).put("edited_at", FIRST.toString()));
  }

  void edit(String key, Consumer<ObjectNode> change) {
    ObjectNode edited = statuses.get(ids.get(key)).deepCopy();
    change.accept(edited);
    statuses.put(ids.get(key), edited);
    stream.tell("status.update", edited.toString());
  }

  @Override
  public void remove(String key) {
    statuses.remove(ids.get(key));
    stream.tell("delete", ids.get(key).toString());
  }

  @Override
  public void publishSparse(String key) {
    long id = nextId();
    add(key, id, JSON.createObjectNode().put("id", Long.toString(id)));
  }

  @Override
  public void publishStrange(String key, String text) {
    publish(
        key,
        text,
        status -> {
          status.put("edited_at", 12).put("tags", "none").put("favourites_count", "many");
          status.putNull("media_attachments").putNull("url").put("mood", 7);
          status.putObject("account").put("acct", "ada").putNull("note").put("noindex", "?");
        });
  }

  @Override
  public void publishBroken() {
    statuses.put(nextId(), JSON.createObjectNode().put("id", 7).put("content", "lost"));
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<Long, ObjectNode> page = page(query(exchange, "min_id"), query(exchange, "max_id"));
    Map<String, String> headers = new TreeMap<>(limits);
    if (!page.isEmpty()) {
      headers.put("Link", links(exchange, new ArrayList<>(page.keySet())));
    }
    List<ObjectNode> shown = new ArrayList<>(page.values());
    Collections.reverse(shown);
    faulty.json(exchange, JSON.createArrayNode().addAll(faulty.listed(shown)).toString(), headers);
  }

  /** Oldest first: what follows one status, or what lies before another. */
  private Map<Long, ObjectNode> page(String after, String before) {
    Map<Long, ObjectNode> page = new TreeMap<>();
    if (after != null) {
      statuses.tailMap(Long.parseLong(after), false).entrySet().stream()
          .limit(PAGE)
          .forEach(status -> page.put(status.getKey(), status.getValue()));
      return page;
    }
    long top = before == null ? Long.MAX_VALUE : Long.parseLong(before);
    statuses.headMap(top, false).descendingMap().entrySet().stream()
        .limit(PAGE)
        .forEach(status -> page.put(status.getKey(), status.getValue()));
    return page;
  }

  private static String links(HttpExchange exchange, List<Long> ids) {
    String here = "http://elsewhere.example" + exchange.getRequestURI().getPath();
    return "<%s?limit=40&max_id=%d>; rel=\"next\", <%s?limit=40&min_id=%d>; rel=\"prev\""
        .formatted(here, ids.get(0), here, ids.get(ids.size() - 1));
  }

  /** Finds posts by a word, newest first. */
  private void search(HttpExchange exchange) throws IOException {
    String word = query(exchange, "q");
    String offset = query(exchange, "offset");
    ArrayNode found = JSON.createArrayNode();
    statuses.descendingMap().values().stream()
        .filter(status -> status.path("content").asText().contains(word))
        .skip(offset == null ? 0 : Long.parseLong(offset))
        .limit(PAGE)
        .forEach(found::add);
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("accounts");
    answer.set("statuses", found);
    faulty.json(exchange, answer.toString());
  }

  static String query(HttpExchange exchange, String name) {
    return HttpUrl.get("http://localhost" + exchange.getRequestURI()).queryParameter(name);
  }

  @Override
  public void close() {
    stream.close();
    super.close();
  }
}
