package io.earshot.job.log;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;

import io.earshot.connectors.PostChange;
import io.earshot.connectors.kafka.Topics;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The Kafka topic between the collect job and the enrich job. It is written at least once; dedupe
 * makes it once.
 */
public final class PostLog {
  private static final int PARTITIONS = 12;
  private static final Duration DISORDER = Duration.ofSeconds(5);

  private PostLog() {}

  /**
   * Makes the topic if there is none, compacted: it keeps the newest state of every post, and
   * nothing of a removed one.
   *
   * @throws IOException if Kafka does not answer or does not allow it
   */
  public static void prepare(PostLogSettings settings) throws IOException, InterruptedException {
    NewTopic topic =
        new NewTopic(settings.topic(), Optional.of(PARTITIONS), Optional.empty())
            .configs(Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT));
    Topics.make(settings.bootstrap(), topic);
  }

  /** Where the collect job writes. */
  public static KafkaSink<PostChange> sink(PostLogSettings settings) {
    return KafkaSink.<PostChange>builder()
        .setBootstrapServers(settings.bootstrap())
        .setRecordSerializer(new PostWriting(settings.topic()))
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        // retries must not change the order of one post's changes
        .setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")
        .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
        .build();
  }

  /**
   * Where the enrich job reads, from the beginning of the log when it has no checkpoint.
   *
   * @param store where records that cannot be read are reported
   */
  public static KafkaSource<PostChange> source(PostLogSettings settings, StoreSettings store) {
    return KafkaSource.<PostChange>builder()
        .setBootstrapServers(settings.bootstrap())
        .setTopics(settings.topic())
        .setGroupId(settings.group())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new PostReading(store))
        .build();
  }

  /**
   * Watermarks of the log: the newest {@code observed} of each partition, less what its writers may
   * be apart. While nothing comes, they follow the clock.
   */
  public static WatermarkStrategy<PostChange> watermarks() {
    return WatermarkStrategy.<PostChange>forGenerator(context -> new LogWatermarks(DISORDER))
        .withTimestampAssigner((change, ignored) -> change.observed().toEpochMilli());
  }
}
