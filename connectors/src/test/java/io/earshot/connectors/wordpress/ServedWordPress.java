package io.earshot.connectors.wordpress;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A blog with WordPress's JSON, whose clock is two hours ahead of UTC: every other item is a post,
 * the next one a comment on it. Items are as WordPress 6.1 gives them, less what nobody reads.
 */
public final class ServedWordPress extends FaultyFixture {
  private static final JsonMapper JSON = new JsonMapper();

  private final ServedList posts = new ServedList(faulty);
  private final ServedList comments = new ServedList(faulty);
  private final Map<String, ObjectNode> byKey = new HashMap<>();
  private LocalDateTime clock;
  private long lastId = 100;
  private volatile String api = faulty.site().url("/wp-json/");
  private volatile String head = "";

  ServedWordPress() {
    this(Instant.parse("2026-03-01T06:00:00Z"));
  }

  /**
   * A blog.
   *
   * @param begin before the first item; each item and edit comes a minute after the one before
   */
  public ServedWordPress(Instant begin) {
    clock = LocalDateTime.ofInstant(begin, ZoneOffset.ofHours(2)).truncatedTo(SECONDS);
    faulty
        .site()
        .on("/", this::home)
        .on("/feed/", posts::feed)
        .on("/wp-json/wp/v2/posts", posts)
        .on("/wp-json/wp/v2/comments", comments);
  }

  FaultySite faulty() {
    return faulty;
  }

  ServedList posts() {
    return posts;
  }

  ServedList comments() {
    return comments;
  }

  /** The address that the site's pages name as that of its API, in their headers; null for none. */
  void nameApi(String address) {
    api = address;
  }

  /** What stands in the head of the site's pages. */
  void head(String html) {
    head = html;
  }

  private void home(HttpExchange exchange) throws IOException {
    HttpUrl url = HttpUrl.get("http://localhost" + exchange.getRequestURI());
    if (url.queryParameter("rest_route") != null) {
      route(exchange, url.queryParameter("rest_route"));
    } else if (url.queryParameter("feed") != null) {
      comments.feed(exchange);
    } else {
      Map<String, String> headers =
          api == null ? Map.of() : Map.of("Link", "<" + api + ">; rel=\"https://api.w.org/\"");
      faulty.send(exchange, "text/html", "<head>" + head + "</head><p>A blog</p>", headers);
    }
  }

  /** The API as it is reached where a site has no addresses that read well. */
  private void route(HttpExchange exchange, String route) throws IOException {
    switch (route) {
      case "/" -> faulty.json(exchange, "{\"namespaces\":[\"oembed/1.0\",\"wp/v2\"]}");
      case "/wp/v2/posts" -> posts.handle(exchange);
      case "/wp/v2/comments" -> comments.handle(exchange);
      default -> faulty.notFound(exchange);
    }
  }

  @Override
  public SourceStanza stanza() {
    return faulty.stanza("blog", SourceKind.WORDPRESS, "/", TestSecret.reference());
  }

  @Override
  public String id(String key) {
    return Permalink.id(byKey.get(key).get("link").asText());
  }

  /** What stands for a key, to be changed at will. */
  ObjectNode item(String key) {
    return byKey.get(key);
  }

  @Override
  public void publish(String key, String text) {
    if (isPost()) {
      publishPost(key, text);
    } else {
      publishComment(key, text, posts.newest(), 0);
    }
  }

  /** Whether the next item is a post. */
  private boolean isPost() {
    return lastId % 2 == 0;
  }

  void publishPost(String key, String text) {
    ObjectNode post = added(key, posts, "/2026/03/" + key + "/");
    post.put("slug", key).put("modified", clock.toString()).put("modified_gmt", gmt());
    dated(post, text).putObject("title").put("rendered", "Post " + key);
    ObjectNode embedded = post.putObject("_embedded");
    embedded.putArray("author").addObject().put("name", "Ada &amp; Co").put("slug", "ada");
  }

  void publishComment(String key, String text, ObjectNode post, long parent) {
    String link = post.path("link").asText().replace(faulty.site().url(""), "");
    ObjectNode comment = added(key, comments, link + "#comment-" + (lastId + 1));
    comment.set("post", post.get("id"));
    dated(comment, text).put("parent", parent).put("author_name", "Kim").put("author_url", "");
  }

  private ObjectNode added(String key, ServedList list, String link) {
    clock = clock.plusSeconds(61);
    ObjectNode item =
        JSON.createObjectNode().put("id", ++lastId).put("link", faulty.site().url(link));
    byKey.put(key, item);
    list.add(item);
    faulty.site().on(link.split("#")[0], this::page);
    return item;
  }

  private ObjectNode dated(ObjectNode item, String text) {
    item.put("date", clock.toString()).put("date_gmt", gmt());
    item.putObject("content").put("rendered", "<p>" + escaped(text) + "</p>\n");
    return item;
  }

  private String gmt() {
    return clock.minusHours(2).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The page of a post, as long as the post stands. */
  private void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (posts.has("link", faulty.site().url(path))) {
      faulty.send(exchange, "text/html", "<p>A post</p>", Map.of());
    } else {
      faulty.notFound(exchange);
    }
  }

  @Override
  public void edit(String key, String text) {
    clock = clock.plusSeconds(61);
    ObjectNode item = byKey.get(key);
    item.putObject("content").put("rendered", "<p>" + text + "</p>");
    if (item.has("modified")) {
      item.put("modified", clock.toString()).put("modified_gmt", gmt());
    }
  }

  @Override
  public void remove(String key) {
    posts.remove(byKey.get(key));
    comments.remove(byKey.get(key));
  }

  @Override
  public void publishSparse(String key) {
    added(key, posts, "/" + key + "/");
  }

  @Override
  public void publishStrange(String key, String text) {
    publishPost(key, text);
    item(key)
        .put("title", 7)
        .putNull("date_gmt")
        .put("modified", "yesterday")
        .put("_embedded", "none")
        .putObject("yoast_head_json")
        .put("robots", true);
  }

  @Override
  public void publishBroken() {
    lastId += 2;
    posts.add(JSON.createObjectNode().put("id", "?").put("date", clock.toString()));
  }
}
