package io.earshot.servers;

import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.ClassPathNode;
import org.elasticsearch.node.InternalSettingsPreparer;

/** Elasticsearch's process: arguments are its home directory and its HTTP port. */
final class ElasticsearchMain {
  private ElasticsearchMain() {}

  public static void main(String[] arguments) throws Exception {
    LogConfigurator.setNodeName("node");
    LogConfigurator.configureESLogging();
    Environment environment = environment(Path.of(arguments[0]), arguments[1]);
    Parent.serve(() -> new ClassPathNode(environment).start());
  }

  private static Environment environment(Path home, String port) {
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.repo", home.resolve("repository"))
            .put("cluster.name", "earshot-tests")
            .put("node.name", "node")
            .put("http.port", port)
            .put("transport.port", 0)
            .put("network.host", "127.0.0.1")
            .put("discovery.type", "single-node")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    return InternalSettingsPreparer.prepareEnvironment(
        settings, Map.of(), home.resolve("config"), () -> "node");
  }
}
