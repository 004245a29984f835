package io.earshot.connectors.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.contract.Fault;
import io.earshot.connectors.contract.FaultySite;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** The part of a Mastodon server that streams: each listener is told what happens from then on. */
final class ServedStream {
  /** Ends a stream. */
  private static final String END = "";

  /** Begins what is no event but a sign of life. */
  private static final String SIGN = ":";

  private final FaultySite faulty;
  private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();

  ServedStream(FaultySite faulty) {
    this.faulty = faulty;
    faulty
        .site()
        .on("/api/v1/streaming/hashtag", this::serve)
        .on("/api/v1/streaming/public", this::serve)
        .on("/api/v1/streaming/public/local", this::serve);
  }

  private void serve(HttpExchange exchange) throws IOException {
    Fault refusal = faulty.next();
    if (refusal != null) {
      faulty.send(exchange, refusal, "text/event-stream", ":)\n", Map.of());
      return;
    }
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(List.of(":)\n", ":thump\n"));
    listeners.add(queue);
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try {
      play(queue, exchange.getResponseBody());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(queue);
    }
  }

  private void play(BlockingQueue<String> queue, OutputStream out)
      throws IOException, InterruptedException {
    for (String next = queue.take(); !next.equals(END); next = queue.take()) {
      byte[] message = next.getBytes(UTF_8);
      Fault fault = next.startsWith(SIGN) ? null : faulty.next();
      out.write(message, 0, fault == null ? message.length : message.length / 2);
      out.flush();
      if (fault != null) {
        FaultySite.breakOff(fault, out);
      }
    }
  }

  void tell(String event, String data) {
    tellAll("event: " + event + "\ndata: " + data + "\n\n");
  }

  private void tellAll(String text) {
    listeners.forEach(queue -> queue.add(text));
  }

  /** Hangs up on all listeners once they have been told all. */
  void close() {
    tellAll(END);
  }
}
