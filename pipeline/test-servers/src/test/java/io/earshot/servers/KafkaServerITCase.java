package io.earshot.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerITCase {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @Test
  void keepsItsLogThroughKill(@TempDir Path home) throws Exception {
    try (KafkaServer server = KafkaServer.start(home)) {
      produce(server, "Acme");
      server.kill();
      server.restart();
      assertThat(consume(server)).containsExactly("Acme");
    }
  }

  private static void produce(KafkaServer server, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("posts", value)).get();
    }
  }

  private static List<String> consume(KafkaServer server) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", server.bootstrapServers(),
            "group.id", "test",
            "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("posts"));
      long end = System.nanoTime() + DEADLINE.toNanos();
      while (values.isEmpty() && System.nanoTime() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
