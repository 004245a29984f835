package io.earshot.sample.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the sample web on the loopback address, with conditional GET and gzip. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  static {
    // Head and body are sent apart; with Nagle's algorithm every answer would wait 40 ms between.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(WebServer::daemon);
  private final Clock clock;

  /**
   * Takes a port; {@link #serve} answers there.
   *
   * @param port 0 takes any free one
   * @throws IOException if the port cannot be bound
   */
  public WebServer(int port, Clock clock) throws IOException {
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    this.clock = clock;
    server.setExecutor(threads);
  }

  public Addresses addresses() {
    return new Addresses(server.getAddress().getPort());
  }

  public void serve(Sites sites) {
    server.createContext("/", exchange -> handle(sites, exchange));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(Sites sites, HttpExchange exchange) {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> serve(sites, exchange);
        default -> exchange.sendResponseHeaders(405, -1);
      }
    } catch (IOException e) {
      LOG.debug("the reader of {} went away", exchange.getRequestURI(), e);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("cannot serve {}", exchange.getRequestURI(), e);
    }
  }

  private void serve(Sites sites, HttpExchange exchange) throws IOException, InterruptedException {
    Request request = request(exchange);
    Api.Stream stream = sites.stream(request);
    if (stream == null) {
      answer(sites.answer(request, clock.instant()), exchange);
    } else {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      stream.play(exchange.getResponseBody());
    }
  }

  private static Request request(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new Request(
        host == null ? "" : host,
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void answer(Answer answer, HttpExchange exchange) throws IOException {
    Validators validators = Validators.of(answer);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (answer.link() != null) {
      exchange.getResponseHeaders().set("Link", answer.link());
    }
    if (answer.status() == 200) {
      validators.write(exchange.getResponseHeaders());
    }
    if (answer.status() == 200 && validators.match(exchange.getRequestHeaders())) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, answer);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = encode(exchange, answer.body());
    exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] encode(HttpExchange exchange, byte[] body) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip")) {
      return body;
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    return gzip(body);
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sample-web");
    thread.setDaemon(true);
    return thread;
  }
}
