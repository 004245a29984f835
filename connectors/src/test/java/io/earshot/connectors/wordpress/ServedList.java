package io.earshot.connectors.wordpress;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.earshot.connectors.contract.FaultySite;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;

/** One of WordPress's lists, with the parameters that it understands. */
final class ServedList implements HttpHandler {
  private final List<ObjectNode> items = new CopyOnWriteArrayList<>();
  private final FaultySite faulty;
  private volatile boolean closed;
  private volatile boolean unfiltered;
  private volatile boolean withoutFeed;

  ServedList(FaultySite faulty) {
    this.faulty = faulty;
  }

  void add(ObjectNode item) {
    items.add(item);
  }

  void remove(ObjectNode item) {
    items.remove(item);
  }

  ObjectNode newest() {
    return items.get(items.size() - 1);
  }

  boolean has(String field, String value) {
    return items.stream().anyMatch(item -> item.path(field).asText().equals(value));
  }

  /** Answers 401 from now on, as a plugin does that closes the API; or opens it again. */
  void closed(boolean now) {
    closed = now;
  }

  /** Ignores from now on what is asked for. */
  void unfiltered() {
    unfiltered = true;
  }

  /** Has no feed from now on. */
  void withoutFeed() {
    withoutFeed = true;
  }

  /** Sends the newest ten as a feed. */
  void feed(HttpExchange exchange) throws IOException {
    if (withoutFeed) {
      faulty.notFound(exchange);
    } else {
      faulty.send(exchange, "application/rss+xml", feed(), Map.of());
    }
  }

  private String feed() {
    return items.stream()
        .skip(Math.max(0, items.size() - 10))
        .sorted(Comparator.comparing(item -> -item.path("id").asLong()))
        .map(ServedList::entry)
        .collect(
            joining("", "<rss version='2.0'><channel><title>Blog</title>", "</channel></rss>"));
  }

  private static String entry(ObjectNode item) {
    String author = item.path("_embedded").path("author").path(0).path("name").asText();
    return """
        <item><link>%s</link><pubDate>%sZ</pubDate>
        <creator xmlns="http://purl.org/dc/elements/1.1/">%s</creator>
        <description><![CDATA[%s]]></description></item>
        """
        .formatted(
            item.path("link").asText(),
            item.path("date_gmt").asText(),
            item.path("author_name").asText(author),
            item.path("content").path("rendered").asText());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    HttpUrl url = HttpUrl.get("http://localhost" + exchange.getRequestURI());
    if (closed) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    List<ObjectNode> all =
        items.stream().filter(item -> unfiltered || isWanted(item, url)).toList();
    int size = Integer.parseInt(url.queryParameter("per_page"));
    int page = number(url, "page", 1);
    List<ObjectNode> listed =
        sorted(all, url).stream().skip((page - 1L) * size).limit(size).toList();
    ArrayNode answer = JsonNodeFactory.instance.arrayNode().addAll(faulty.listed(listed));
    int pages = (all.size() + size - 1) / size;
    faulty.json(exchange, answer.toString(), Map.of("X-WP-TotalPages", Integer.toString(pages)));
  }

  private static boolean isWanted(ObjectNode item, HttpUrl url) {
    return isLater(item.path("date").asText(), url.queryParameter("after"))
        && isLater(url.queryParameter("before"), item.path("date").asText())
        && isLater(item.path("modified").asText(), url.queryParameter("modified_after"))
        && isLater(url.queryParameter("modified_before"), item.path("modified").asText())
        && isNamed(item.path("id").asText(), url.queryParameter("include"))
        && isNamed(item.path("slug").asText(), url.queryParameter("slug"));
  }

  private static boolean isLater(String time, String than) {
    return time == null || than == null || time.compareTo(than) > 0;
  }

  private static boolean isNamed(String name, String names) {
    return names == null || List.of(names.split(",")).contains(name);
  }

  private static List<ObjectNode> sorted(List<ObjectNode> all, HttpUrl url) {
    String order = url.queryParameter("orderby");
    String field = order == null ? "date" : order;
    Comparator<ObjectNode> byDate = Comparator.comparing(item -> item.path(field).asText());
    return all.stream()
        .sorted(byDate.thenComparing(item -> item.path("id").asLong()).reversed())
        .toList();
  }

  private static int number(HttpUrl url, String name, int otherwise) {
    String value = url.queryParameter(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
