package io.earshot.connectors.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Goes through a topic that is keyed by post, and replaces what may not stay in it. */
public final class TopicErasure {
  private static final Duration POLL = Duration.ofSeconds(5);

  private TopicErasure() {}

  /** What becomes of a record. */
  @FunctionalInterface
  public interface Judge {
    /** Judges one that has a key and a value. */
    Verdict of(ConsumerRecord<byte[], byte[]> record);
  }

  /**
   * What is written under the key of a record, so that Kafka drops the record when it compacts.
   *
   * @param writes whether anything is
   * @param value null: a tombstone
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Verdict(boolean writes, byte[] value) {
    public static final Verdict KEEP = new Verdict(false, null);
    public static final Verdict REMOVE = new Verdict(true, null);

    public static Verdict replace(byte[] value) {
      return new Verdict(true, value);
    }
  }

  /** The newest record of a key that may not stay, and what takes its place. */
  private record Faulty(ConsumerRecord<byte[], byte[]> record, Verdict verdict) {}

  /**
   * Reads the topic up to what is its end now, and writes what takes the place of records.
   *
   * @return how many
   * @throws IOException if Kafka does not answer or does not take them
   */
  public static long run(String bootstrap, String topic, Judge judge) throws IOException {
    try {
      Map<String, Faulty> faulty = read(bootstrap, topic, judge);
      write(bootstrap, faulty);
      return faulty.size();
    } catch (KafkaException | ExecutionException failed) {
      throw new IOException(
          "the topic %s of Kafka at %s is not gone through: %s"
              .formatted(topic, bootstrap, failed.getMessage()),
          failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the topic " + topic + " was gone through", stopped);
    }
  }

  private static Map<String, Faulty> read(String bootstrap, String topic, Judge judge) {
    Map<String, Faulty> faulty = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrap)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (isBefore(consumer, ends)) {
        consumer.poll(POLL).forEach(record -> note(record, judge, faulty));
      }
    }
    return faulty;
  }

  private static boolean isBefore(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** Of a key that has a tombstone already, or another value, nothing more is to be done. */
  private static void note(
      ConsumerRecord<byte[], byte[]> record, Judge judge, Map<String, Faulty> faulty) {
    if (record.key() == null) {
      return;
    }
    String key = record.partition() + " " + HexFormat.of().formatHex(record.key());
    Verdict verdict = record.value() == null ? Verdict.KEEP : judge.of(record);
    if (verdict.writes()) {
      faulty.put(key, new Faulty(record, verdict));
    } else {
      faulty.remove(key);
    }
  }

  private static void write(String bootstrap, Map<String, Faulty> faulty)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer = producer(bootstrap)) {
      for (Faulty one : faulty.values()) {
        ConsumerRecord<byte[], byte[]> old = one.record();
        producer
            .send(
                new ProducerRecord<>(
                    old.topic(),
                    old.partition(),
                    old.timestamp(),
                    old.key(),
                    one.verdict().value(),
                    old.headers()))
            .get();
      }
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
