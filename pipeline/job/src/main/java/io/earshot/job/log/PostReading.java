package io.earshot.job.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.RecordJson;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads what {@link PostWriting} wrote. A record that cannot be read becomes a dead letter, and the
 * log is read on.
 */
final class PostReading implements KafkaRecordDeserializationSchema<PostChange> {
  private static final long serialVersionUID = 1L;
  private final StoreSettings store;

  PostReading(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> log, Collector<PostChange> out) {
    try {
      out.collect(change(log));
    } catch (IOException | RuntimeException unreadable) {
      report(log, unreadable);
    }
  }

  @Override
  public TypeInformation<PostChange> getProducedType() {
    return TypeInformation.of(PostChange.class);
  }

  private static PostChange change(ConsumerRecord<byte[], byte[]> log) throws IOException {
    String format = header(log, PostWriting.FORMAT);
    if (!PostWriting.FORMAT_1.equals(format)) {
      throw new IOException(
          "its format is %s, and this release reads %s".formatted(format, PostWriting.FORMAT_1));
    }
    return log.value() == null ? removal(log) : RecordJson.read(log.value(), PostChange.class);
  }

  private static PostChange removal(ConsumerRecord<byte[], byte[]> log) {
    return new PostChange(
        Action.DELETE,
        new String(log.key(), UTF_8),
        header(log, PostWriting.SOURCE),
        Instant.ofEpochMilli(log.timestamp()),
        0,
        null);
  }

  private static String header(ConsumerRecord<byte[], byte[]> log, String name) {
    Header header = log.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private void report(ConsumerRecord<byte[], byte[]> log, Exception unreadable) {
    String place =
        "%s, partition %d, offset %d".formatted(log.topic(), log.partition(), log.offset());
    try (Lease<Journal> journal = Journal.lease(store)) {
      journal
          .value()
          .failures("log", null, List.of(new Failure(place, unreadable.getMessage(), start(log))));
    }
  }

  private static String start(ConsumerRecord<byte[], byte[]> log) {
    return log.value() == null
        ? null
        : new String(log.value(), 0, Math.min(log.value().length, 2_000), UTF_8);
  }
}
