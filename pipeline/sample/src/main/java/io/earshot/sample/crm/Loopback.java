package io.earshot.sample.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback address whose answers are made one at a time. */
final class Loopback implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_BYTES = 5_000_000;

  private final HttpServer server;
  private final Site site;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, Loopback::daemon);
  private volatile Reply busy;
  private volatile Runnable afterEach = () -> {};

  /** What answers. */
  @FunctionalInterface
  interface Site {
    Reply answer(HttpExchange exchange, JsonNode body, String text);
  }

  private Loopback(HttpServer server, Site site) {
    this.server = server;
    this.site = site;
  }

  /**
   * Starts.
   *
   * @param port 0 takes any that is free
   */
  static Loopback start(int port, Site site) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress loopback = InetAddress.getLoopbackAddress();
    Loopback started =
        new Loopback(HttpServer.create(new InetSocketAddress(loopback, port), 0), site);
    started.server.createContext("/", started::answer);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sample-crm");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  /** Answers everything so from now on; null: as it should be. */
  void busy(Reply reply) {
    busy = reply;
  }

  /** What happens between what a request does and its answer. */
  void afterEach(Runnable happens) {
    afterEach = happens;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), UTF_8);
      Reply reply = busy == null ? reply(exchange, text) : busy;
      afterEach.run();
      byte[] bytes = reply.body().getBytes(UTF_8);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized Reply reply(HttpExchange exchange, String text) {
    return site.answer(exchange, parsed(text), text);
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
