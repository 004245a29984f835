package io.earshot.connectors.discourse;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;

/**
 * A forum with Discourse's JSON: every other post begins a topic, the next one answers it. Items
 * are as a forum of release 3.5 gives them, less what nobody reads.
 */
public final class ServedForum extends FaultyFixture {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
  private static final int PAGE = 50;

  private final Map<String, ObjectNode> byKey = new HashMap<>();
  private final List<ObjectNode> posts = Collections.synchronizedList(new ArrayList<>());
  private final IntFunction<Instant> times;
  private int numbers;

  ServedForum() {
    this(number -> FIRST.plusSeconds(60L * number));
  }

  /**
   * A forum.
   *
   * @param times when each post is written, by its number from 0 on
   */
  public ServedForum(IntFunction<Instant> times) {
    this.times = times;
    faulty.site().on("/posts.json", this::list).on("/search.json", this::search);
  }

  FaultySite faulty() {
    return faulty;
  }

  @Override
  public SourceStanza stanza() {
    return stanza("/");
  }

  SourceStanza stanza(String path) {
    return faulty.stanza("forum", SourceKind.DISCOURSE, path, TestSecret.reference());
  }

  @Override
  public String id(String key) {
    ObjectNode post = byKey.get(key);
    return Permalink.id(
        faulty.site().url("/t/" + post.get("topic_id") + "/" + post.get("post_number")));
  }

  @Override
  public void publish(String key, String text) {
    String time = times.apply(numbers).toString();
    ObjectNode post = numbered();
    post.put("name", "Ada Lovelace")
        .put("username", "ada")
        .put("created_at", time)
        .put("updated_at", time)
        .put("cooked", "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
        .put("post_type", 1)
        .put("reply_count", 2)
        .put("topic_slug", "topic")
        .put("topic_title", "Topic of " + key)
        .put("category_id", 6 - numbers % 2)
        .put("hidden", false);
    post.putArray("actions_summary").addObject().put("id", 2).put("count", 3);
    add(key, post);
  }

  private ObjectNode numbered() {
    int number = numbers++;
    return JSON.createObjectNode()
        .put("id", 100 + number)
        .put("topic_id", 10 + number / 2)
        .put("post_number", 1 + number % 2);
  }

  private void add(String key, ObjectNode post) {
    byKey.put(key, post);
    posts.add(post);
    String topic = "/t/" + post.get("topic_id") + ".json";
    String one = "/posts/by_number/" + post.get("topic_id") + "/" + post.get("post_number");
    boolean first = post.get("post_number").asInt() == 1;
    faulty.site().on(first ? topic : one + ".json", exchange -> serve(exchange, post, first));
  }

  private void serve(HttpExchange exchange, ObjectNode post, boolean first) throws IOException {
    if (!posts.contains(post)) {
      faulty.notFound(exchange);
    } else if (first) {
      ObjectNode topic = JSON.createObjectNode();
      topic.put("title", post.path("topic_title").asText(null)).putArray("tags").add("kettle");
      topic.putObject("post_stream").putArray("posts").add(post);
      faulty.json(exchange, topic.toString());
    } else {
      faulty.json(exchange, post.toString());
    }
  }

  @Override
  public void edit(String key, String text) {
    synchronized (posts) {
      byKey.get(key).put("cooked", "<p>" + text + "</p>");
    }
  }

  @Override
  public void remove(String key) {
    posts.remove(byKey.get(key));
  }

  @Override
  public void publishSparse(String key) {
    add(key, numbered());
  }

  @Override
  public void publishStrange(String key, String text) {
    publish(key, text);
    byKey
        .get(key)
        .put("reply_to_post_number", "none")
        .putNull("name")
        .put("actions_summary", 7)
        .putObject("reactions")
        .put("heart", true);
  }

  @Override
  public void publishBroken() {
    posts.add(JSON.createObjectNode().put("id", "?").put("cooked", "<p>lost</p>"));
  }

  private void list(HttpExchange exchange) throws IOException {
    String before = query(exchange, "before");
    List<ObjectNode> page = page(before == null ? Long.MAX_VALUE : Long.parseLong(before));
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("latest_posts").addAll(faulty.listed(page));
    faulty.json(exchange, answer.toString());
  }

  private List<ObjectNode> page(long highest) {
    List<ObjectNode> page = new ArrayList<>();
    synchronized (posts) {
      for (int i = posts.size() - 1; i >= 0 && page.size() < PAGE; i--) {
        if (posts.get(i).path("id").asLong() <= highest) {
          page.add(posts.get(i));
        }
      }
    }
    return page;
  }

  /** Finds posts by a word, one page of two hits after another. */
  private void search(HttpExchange exchange) throws IOException {
    String word = query(exchange, "q").split(" ")[0];
    int page = Integer.parseInt(query(exchange, "page"));
    List<ObjectNode> found = new ArrayList<>();
    for (int i = posts.size() - 1; i >= 0; i--) {
      if (posts.get(i).path("cooked").asText().contains(word)) {
        found.add(posts.get(i).deepCopy().put("blurb", "…").without(List.of("cooked")));
      }
    }
    ArrayNode hits = JSON.createArrayNode();
    found.stream().skip(2L * (page - 1)).limit(2).forEach(hits::add);
    ObjectNode answer = JSON.createObjectNode();
    answer.set("posts", hits);
    faulty.json(exchange, answer.toString());
  }

  private static String query(HttpExchange exchange, String name) {
    return HttpUrl.get("http://localhost" + exchange.getRequestURI()).queryParameter(name);
  }
}
