package io.earshot.job.served;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A server on loopback whose log of posts is read page by page: {@code GET /log?after=N} gives
 * lines of {@code UPSERT|DELETE, id, text} after line N, {@code GET /archive} the same of what was
 * said long ago, {@code GET /posts/ID} a post or 410.
 */
public final class ServedPosts implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<String> archive = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Boolean> gone = new ConcurrentHashMap<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int status = 200;

  public ServedPosts() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/log", exchange -> lines(exchange, log));
    server.createContext("/archive", exchange -> lines(exchange, archive));
    server.createContext("/posts/", this::post);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
  }

  public void say(String id, String text) {
    log.add("UPSERT\t" + id + "\t" + text);
  }

  /** Says what is not in the log, because it was said long ago. */
  public void saidLongAgo(String id, String text) {
    archive.add("UPSERT\t" + id + "\t" + text);
  }

  /** Says in the log that a post is gone. */
  public void retract(String id) {
    log.add("DELETE\t" + id + "\t");
  }

  /** Takes a post down without a word in the log. */
  public void takeDown(String id) {
    gone.put(id, true);
  }

  /** Fails from now on when it is asked for this post. */
  public void breakPost(String id) {
    broken.add(id);
  }

  /** Answers every request with this status from now on; 200 serves. */
  public void answer(int anyStatus) {
    status = anyStatus;
  }

  /** How often the log was asked for. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void lines(HttpExchange exchange, List<String> all) throws IOException {
    requests.incrementAndGet();
    String query = exchange.getRequestURI().getQuery();
    int after = Integer.parseInt(query.substring("after=".length()));
    List<String> lines = List.copyOf(all);
    int to = Math.min(lines.size(), after + ServedConnector.PAGE);
    respond(
        exchange,
        status,
        lines.subList(Math.min(after, to), to).stream().collect(Collectors.joining("\n")));
  }

  private void post(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring("/posts/".length());
    respond(exchange, broken.contains(id) ? 500 : gone.containsKey(id) ? 410 : status, id);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
