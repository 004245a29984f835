package io.earshot.job.served;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An RSS feed on loopback whose items can be changed. */
public final class ServedFeed implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> items = new ConcurrentHashMap<>();

  public ServedFeed() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/",
        exchange -> {
          boolean feed = exchange.getRequestURI().getPath().equals("/feed.xml");
          byte[] body = (feed ? rss() : "no such page").getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", feed ? "application/rss+xml" : "text/plain");
          exchange.sendResponseHeaders(feed ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public String url() {
    return base() + "feed.xml";
  }

  public String permalink(String slug) {
    return base() + slug;
  }

  public void publish(String slug, String text) {
    items.put(slug, text);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private String rss() {
    List<String> written =
        new TreeMap<>(items)
            .entrySet().stream()
                .map(
                    item ->
                        "<item><title>%s</title><link>%s</link><description>%s</description></item>"
                            .formatted(item.getKey(), permalink(item.getKey()), item.getValue()))
                .toList();
    return "<rss version=\"2.0\"><channel><title>Served</title>"
        + String.join("\n", written)
        + "</channel></rss>";
  }
}
