package io.earshot.connectors.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;

import io.earshot.connectors.push.Inbox;
import io.earshot.connectors.push.SentPost;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The inbox of a cluster: a topic keyed by post id, so that what is sent of one post keeps its
 * order. A record names its stanza in the header {@value #SOURCE}. Thread-safe.
 */
public final class PostTopic implements Inbox, AutoCloseable {
  static final String SOURCE = "earshot-source";

  private static final int PARTITIONS = 3;
  private static final String COMPACT_AND_DELETE =
      CLEANUP_POLICY_COMPACT + "," + CLEANUP_POLICY_DELETE;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * @param bootstrap Kafka's bootstrap servers
   */
  public PostTopic(String bootstrap, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                (int) PATIENCE.toMillis() / 2,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Makes the topic if there is none. How long it holds records is left to the broker; of a post
   * that is sent again it may drop the older version, and drops what a tombstone follows.
   *
   * @throws IOException if Kafka does not answer or does not allow it
   */
  public static void prepare(String bootstrap, String topic)
      throws IOException, InterruptedException {
    NewTopic inbox =
        new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
            .configs(Map.of(CLEANUP_POLICY_CONFIG, COMPACT_AND_DELETE));
    Topics.make(bootstrap, inbox);
  }

  @Override
  public void put(List<SentPost> posts) throws IOException, InterruptedException {
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      posts.forEach(post -> sent.add(producer.send(record(post))));
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (KafkaException | ExecutionException failed) {
      throw new IOException("Kafka does not take it: " + failed.getMessage(), failed);
    }
  }

  private ProducerRecord<byte[], byte[]> record(SentPost post) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, post.postId().getBytes(UTF_8), post.json().getBytes(UTF_8));
    record.headers().add(SOURCE, post.source().getBytes(UTF_8));
    return record;
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }
}
