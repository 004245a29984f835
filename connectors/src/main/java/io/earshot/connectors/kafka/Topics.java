package io.earshot.connectors.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics that Earshot itself needs. */
public final class Topics {
  private Topics() {}

  /**
   * Makes a topic; one of its name that is there stays as it is.
   *
   * @param bootstrap Kafka's bootstrap servers
   * @throws IOException if Kafka does not answer or does not allow it
   */
  public static void make(String bootstrap, NewTopic topic)
      throws IOException, InterruptedException {
    try (Admin kafka =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      kafka.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new IOException(
            "Kafka at %s makes no topic %s: %s"
                .formatted(bootstrap, topic.name(), failed.getCause().getMessage()),
            failed);
      }
    }
  }
}
