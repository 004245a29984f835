package io.earshot.app.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.Faults;
import io.earshot.connectors.contract.ServedSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic of a real broker, which has no troubles of its own. A fault is a record that is written
 * twice, as by a producer that did not hear the broker.
 */
final class TopicOfPosts implements ServedSource {
  private final String bootstrap;
  private final String topic = "posts-" + UUID.randomUUID();
  private final KafkaProducer<byte[], byte[]> producer;
  private volatile Faults faults = Faults.NONE;

  /**
   * A topic.
   *
   * @param bootstrap of a broker that makes topics when they are written to
   */
  TopicOfPosts(String bootstrap) {
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public SourceStanza stanza() {
    return new SourceStanza(
        topic,
        SourceKind.KAFKA,
        List.of("kafka://" + bootstrap + "/" + topic),
        null,
        0,
        24,
        null,
        null,
        true,
        false,
        null,
        false);
  }

  @Override
  public String id(String key) {
    return PushedJson.id(key);
  }

  @Override
  public void publish(String key, String text) {
    write(key, PushedJson.post(key, text).getBytes(UTF_8));
  }

  @Override
  public void edit(String key, String text) {
    write(key, PushedJson.post(key, text).getBytes(UTF_8));
  }

  @Override
  public void remove(String key) {
    write(key, null);
  }

  private void write(String key, byte[] value) {
    try {
      do {
        producer.send(new ProducerRecord<>(topic, id(key).getBytes(UTF_8), value)).get();
      } while (faults.next() != null);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void trouble(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void close() {
    producer.close();
  }
}
