package io.earshot.connectors.kafka;

import io.earshot.connectors.Gap;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.push.PushedPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer of all partitions of a topic, without a group. A client of Kafka waits for ever for a
 * broker that is gone, so the topic is asked for again while nothing comes.
 */
final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final int MOST_RECORDS = 500;

  private final KafkaAddress address;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private long looked;

  TopicReader(KafkaAddress address) {
    this.address = address;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address.bootstrap(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_RECORDS),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * Begins where a cursor says; a partition that it does not name, at its beginning.
   *
   * @param page told of what the topic no longer holds
   * @return the cursor of all partitions
   */
  KafkaCursor begin(KafkaCursor cursor, PushedPage page) throws FetchException {
    List<TopicPartition> partitions = partitions();
    consumer.assign(partitions);
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, ANSWER);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions, ANSWER);
    KafkaCursor begun = new KafkaCursor(Map.of());
    for (TopicPartition partition : partitions) {
      long from = cursor.next().getOrDefault(partition.partition(), first.get(partition));
      if (from < first.get(partition) || from > end.get(partition)) {
        page.addGap(gone(partition, from));
        from = first.get(partition);
      }
      consumer.seek(partition, from);
      begun = begun.with(partition.partition(), from);
    }
    return begun;
  }

  private Gap gone(TopicPartition partition, long from) {
    return new Gap(
        null,
        null,
        "%s no longer holds partition %d from offset %d on: its retention is too short, or it was made anew"
            .formatted(address, partition.partition(), from));
  }

  private List<TopicPartition> partitions() throws FetchException {
    List<PartitionInfo> known = consumer.partitionsFor(address.topic(), ANSWER);
    looked = System.nanoTime();
    if (known == null || known.isEmpty()) {
      throw new FetchException(
          address + " does not exist: make the topic first", Reason.NOT_FOUND, 0, null, null);
    }
    return known.stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  /** What comes within a second; partitions are polled together, each in its order. */
  Collection<ConsumerRecord<byte[], byte[]>> poll() throws FetchException {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(PATIENCE).forEach(records::add);
    if (records.isEmpty() && System.nanoTime() - looked > LOOK_AGAIN.toNanos()) {
      takeNewPartitions();
    }
    return records;
  }

  private void takeNewPartitions() throws FetchException {
    List<TopicPartition> partitions = partitions();
    if (partitions.size() > consumer.assignment().size()) {
      List<TopicPartition> added = new ArrayList<>(partitions);
      added.removeAll(consumer.assignment());
      consumer.assign(partitions);
      consumer.seekToBeginning(added);
    }
  }

  /** Closes the client, also in a thread that is interrupted, which stays so. */
  @Override
  public void close() {
    try {
      consumer.close(PATIENCE);
    } catch (InterruptException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
