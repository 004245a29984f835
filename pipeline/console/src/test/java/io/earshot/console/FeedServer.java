package io.earshot.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A feed of five posts, one of them with script, on loopback. */
final class FeedServer implements AutoCloseable {
  private final HttpServer server;

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/feed.xml",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/feed.xml";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String feed() {
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      items.append(
          """
          <item><title>Cup %d &lt;script&gt;window.hacked = 5&lt;/script&gt;</title>
          <link>https://cups.example/%d</link><guid>https://cups.example/%d</guid>
          <description>Words on cup %d.</description>
          <pubDate>Tue, 10 Mar 2026 08:0%d:00 GMT</pubDate></item>
          """
              .formatted(i, i, i, i, i));
    }
    return """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Cups</title>
        <link>https://cups.example/</link><description>On cups</description>
        """
            .stripLeading()
        + items
        + "</channel></rss>";
  }
}
