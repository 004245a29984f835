package io.earshot.search.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy in front of Elasticsearch that goes wrong as told, at requests that write. */
final class FaultyProxy implements AutoCloseable {
  private static final String BULK = "/_bulk";
  private static final int UNAVAILABLE = 503;
  private static final int TOO_LARGE = 413;

  private final String target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final List<HttpRequest> held = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private volatile int longest = Integer.MAX_VALUE;

  FaultyProxy(String target) throws IOException {
    this.target = target;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What happens to a request; gives the status to answer, or 0 to pass it on. */
  private interface Fault {
    int happen(HttpRequest request) throws IOException;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers the next request with an error. */
  FaultyProxy refuse(int status) {
    faults.add(request -> status);
    return this;
  }

  /** Answers the next request with an error, and keeps it. */
  void hold() {
    faults.add(
        request -> {
          held.add(request);
          return UNAVAILABLE;
        });
  }

  /** What is done in between. */
  interface Interruption {
    void run() throws IOException;
  }

  /** Does something before the next request is passed on. */
  void before(Interruption interruption) {
    faults.add(
        request -> {
          interruption.run();
          return 0;
        });
  }

  /** Refuses requests of more bytes. */
  void limit(int bytes) {
    longest = bytes;
  }

  /** Passes on, late, what was held. */
  void release() throws IOException, InterruptedException {
    for (HttpRequest request : held) {
      client.send(request, BodyHandlers.ofString());
    }
  }

  /** The Authorization headers seen. */
  List<String> logins() {
    return logins;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      logins.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
      HttpRequest request = request(exchange, body);
      boolean writes = exchange.getRequestURI().getPath().endsWith(BULK);
      Fault fault = writes ? faults.poll() : null;
      int status = fault == null ? 0 : fault.happen(request);
      if (writes && body.length > longest) {
        status = TOO_LARGE;
      }
      if (status > 0) {
        answer(exchange, status, "{}".getBytes(StandardCharsets.UTF_8));
      } else {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        answer
            .headers()
            .firstValue("Content-Type")
            .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        answer(exchange, answer.statusCode(), answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String name : List.of("Content-Type", "Accept")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(value -> request.header(name, value));
    }
    return request.build();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
