package io.earshot.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real Elasticsearch of one node, in a JVM of its own that ends with this one. It has no
 * scripting, no {@code _delete_by_query} and no {@code GET /}: those modules are not published.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private final Path home;
  private final int port = ServerProcess.freePort();
  private ServerProcess process;

  private ElasticsearchServer(Path home) {
    this.home = home;
  }

  /**
   * Starts a node and waits until it answers, about five seconds.
   *
   * @param home directory for its data and its log ({@code elasticsearch.log}); made if absent
   */
  public static ElasticsearchServer start(Path home) throws IOException {
    ElasticsearchServer server = new ElasticsearchServer(home.toAbsolutePath());
    server.restart();
    return server;
  }

  /** Starts it again after {@link #kill}, on the same port with the same data. */
  public void restart() throws IOException {
    Files.createDirectories(home.resolve("config"));
    process =
        ServerProcess.start(
            ElasticsearchMain.class,
            home.resolve("elasticsearch.log"),
            home.toString(),
            Integer.toString(port));
  }

  /** Where it listens, such as {@code http://127.0.0.1:40123}. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Ends it at once, as {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    kill();
  }
}
