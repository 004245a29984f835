package io.earshot.job.log;

import io.earshot.connectors.PostChange;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The Kafka topic between the collect job and the enrich job. It is written at least once; dedupe
 * makes it once.
 */
public final class PostLog {
  private static final Duration DISORDER = Duration.ofSeconds(5);

  private PostLog() {}

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
