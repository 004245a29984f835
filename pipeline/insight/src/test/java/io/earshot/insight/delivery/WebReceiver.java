package io.earshot.insight.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.http.TestSite;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real receiver of webhooks on loopback that answers as it is told. */
final class WebReceiver implements AutoCloseable {
  private final TestSite site = TestSite.start();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile Map<String, String> headers = Map.of();

  /** What arrived. */
  record Message(Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  WebReceiver() {
    site.on("/hook", this::receive);
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    messages.add(new Message(exchange.getRequestHeaders(), body));
    TestSite.send(exchange, status, headers, new byte[0]);
  }

  WebReceiver answers(int newStatus, Map<String, String> newHeaders) {
    status = newStatus;
    headers = newHeaders;
    return this;
  }

  String url() {
    return site.url("/hook");
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    site.close();
  }
}
