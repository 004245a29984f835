package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real web server on an ephemeral loopback port. Paths that are not served answer 404.
 *
 * <pre>{@code
 * try (TestSite site = TestSite.start()) {
 *   site.serve("/feed.xml", "application/rss+xml", "<rss>…");
 *   fetcher.fetch(… site.url("/feed.xml") …);
 * }
 * }</pre>
 */
public final class TestSite implements AutoCloseable {
  static {
    // or each answer's body waits 40 ms for the client's delayed acknowledgement of its head
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  /** A request as it arrived; {@code target} is path and query. */
  public record Seen(String method, String target, Headers headers) {
    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  private TestSite(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Starts on 127.0.0.1. */
  public static TestSite start() {
    return start("127.0.0.1", 0);
  }

  /** Starts on an address of the 127.0.0.0/8 network; port 0 picks a free one. */
  public static TestSite start(String address, int port) {
    try {
      InetAddress loopback = InetAddress.getByName(address);
      return new TestSite(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves text, as UTF-8, under a path (query not counted). */
  public TestSite serve(String path, String contentType, String body) {
    return serve(path, Map.of("Content-Type", contentType), body.getBytes(UTF_8));
  }

  /** Serves bytes with status 200 and the given headers. */
  public TestSite serve(String path, Map<String, String> headers, byte[] body) {
    return on(path, exchange -> send(exchange, 200, headers, body));
  }

  /** Answers with a status and headers alone. */
  public TestSite serve(String path, int status, Map<String, String> headers) {
    return on(path, exchange -> send(exchange, status, headers, new byte[0]));
  }

  public TestSite redirect(String path, int status, String location) {
    return serve(path, status, Map.of("Location", location));
  }

  /** Serves a path with a handler of its own, in place of whatever it had. */
  public TestSite on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Sends one whole answer. */
  public static void send(
      HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  public String url(String path) {
    return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** All requests so far, oldest first. */
  public List<Seen> requests() {
    return List.copyOf(seen);
  }

  /** The requests for a path and query. */
  public List<Seen> requests(String target) {
    return seen.stream().filter(request -> request.target().equals(target)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      seen.add(new Seen(exchange.getRequestMethod(), target, exchange.getRequestHeaders()));
      HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
      if (handler == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        handler.handle(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
