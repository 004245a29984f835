package io.earshot.servers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A real Kafka broker, in a JVM of its own that ends with this one. */
public final class KafkaServer implements AutoCloseable {
  private final Path home;
  private final int port = ServerProcess.freePort();
  private ServerProcess process;

  private KafkaServer(Path home) {
    this.home = home;
  }

  /**
   * Starts a broker and waits until it takes requests, about five seconds. Topics are made when
   * first used, with two partitions.
   *
   * @param home directory for its data and its log ({@code kafka.log}); made if absent
   */
  public static KafkaServer start(Path home) throws IOException {
    KafkaServer server = new KafkaServer(home.toAbsolutePath());
    server.writeProperties();
    server.restart();
    return server;
  }

  /** Starts it again after {@link #kill}, on the same port with the same data. */
  public void restart() throws IOException {
    process = ServerProcess.start(KafkaMain.class, home.resolve("kafka.log"), file().toString());
  }

  /** Where it listens, for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
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

  private Path file() {
    return home.resolve("server.properties");
  }

  private void writeProperties() throws IOException {
    Properties properties = new Properties();
    properties.putAll(addresses(bootstrapServers(), "127.0.0.1:" + ServerProcess.freePort()));
    properties.putAll(SINGLE_BROKER);
    properties.setProperty("log.dirs", home.resolve("logs").toString());
    Files.createDirectories(home);
    try (Writer writer = Files.newBufferedWriter(file())) {
      properties.store(writer, null);
    }
  }

  private static Map<String, String> addresses(String broker, String controller) {
    return Map.of(
        "listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
        "advertised.listeners", "PLAINTEXT://" + broker,
        "controller.quorum.voters", "1@" + controller,
        "controller.listener.names", "CONTROLLER",
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  private static final Map<String, String> SINGLE_BROKER =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", "1"),
          Map.entry("num.partitions", "2"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "2"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("auto.create.topics.enable", "true"),
          // a broker that was killed may register again this soon
          Map.entry("broker.session.timeout.ms", "4000"),
          Map.entry("broker.heartbeat.interval.ms", "1000"));
}
