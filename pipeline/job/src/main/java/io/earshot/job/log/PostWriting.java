package io.earshot.job.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.job.record.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A change as a Kafka record: key is the post's id, timestamp its {@code observed}, value the
 * change as JSON. A removal has no value, so that compaction takes the whole post out of the log;
 * its stanza stands in a header. The header {@value #FORMAT} names what the rest is.
 */
final class PostWriting implements KafkaRecordSerializationSchema<PostChange> {
  static final String FORMAT = "earshot-format";
  static final String FORMAT_1 = "post-change/1";
  static final String SOURCE = "earshot-source";

  private static final long serialVersionUID = 1L;
  private final String topic;

  PostWriting(String topic) {
    this.topic = requireNonNull(topic, "topic is null");
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      PostChange change, KafkaSinkContext context, Long timestamp) {
    ProducerRecord<byte[], byte[]> log =
        new ProducerRecord<>(
            topic,
            null,
            change.observed().toEpochMilli(),
            change.id().getBytes(UTF_8),
            value(change));
    log.headers().add(FORMAT, FORMAT_1.getBytes(UTF_8));
    log.headers().add(SOURCE, change.source().getBytes(UTF_8));
    return log;
  }

  private static byte[] value(PostChange change) {
    if (change.action() == Action.DELETE) {
      return null;
    }
    try {
      return RecordJson.write(change);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a post that is not JSON: " + change.id(), impossible);
    }
  }
}
