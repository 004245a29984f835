package io.earshot.app.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A feed on loopback that has grown by some entries each time it is read, up to a limit, and serves
 * all of them.
 */
final class GrowingFeed implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger served = new AtomicInteger();
  private final int step;
  private final int most;

  GrowingFeed(int step, int most) throws IOException {
    this.step = step;
    this.most = most;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed.xml", this::serve);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
  }

  int served() {
    return served.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    int entries = served.updateAndGet(before -> Math.min(most, before + step));
    byte[] body = rss(entries).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String rss(int entries) {
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Growing</title>");
    for (int entry = entries; entry > 0; entry--) {
      out.append(
              "<item><link>https://growing.example/posts/%1$d</link><title>Post number%1$d</title>"
                  .formatted(entry))
          .append("<description>The kettle of day %d sings.</description></item>".formatted(entry));
    }
    return out.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
