package io.earshot.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/** Kafka's process, broker and controller in one: its argument is the file of its properties. */
final class KafkaMain {
  private static final String CLUSTER_ID = "EarshotTestsCluster000";

  private KafkaMain() {}

  public static void main(String[] arguments) throws Exception {
    Parent.serve(() -> start(Path.of(arguments[0])));
  }

  private static void start(Path file) throws IOException {
    Properties properties = Utils.loadProps(file.toString());
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      format(file);
    }
    new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM).startup();
  }

  private static void format(Path file) {
    String[] format = {"format", "--config", file.toString(), "--cluster-id", CLUSTER_ID};
    if (StorageTool.execute(format, System.err) != 0) {
      throw new IllegalStateException("could not format Kafka's storage as in " + file);
    }
  }
}
