package io.earshot.job.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.PostChange;
import io.earshot.job.Posts;
import io.earshot.job.Waiting;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PostLogTest {
  private static final StoreSettings STORE =
      new StoreSettings("jdbc:h2:mem:post-log;DB_CLOSE_DELAY=-1", null, null);
  private final PostWriting writing = new PostWriting("posts");

  @Test
  void readsWhatWasWritten() {
    Engagement counts = new Engagement(1L, null, 2L, null);
    PostChange change = Posts.kept(Posts.read("blog", "a", "Grüße 👋 \u0000", counts), 30);

    ProducerRecord<byte[], byte[]> written = writing.serialize(change, null, null);

    assertThat(written.key()).isEqualTo("a".getBytes(UTF_8));
    assertThat(written.timestamp()).isEqualTo(Posts.OBSERVED.toEpochMilli());
    assertThat(read(written)).containsExactly(change);
  }

  @Test
  void writesARemovalAsATombstone() {
    ProducerRecord<byte[], byte[]> written = writing.serialize(Posts.gone("a"), null, null);

    assertThat(written.value()).isNull();
    assertThat(read(written)).containsExactly(Posts.gone("a"));
  }

  @Test
  void ignoresComponentsOfANewerRelease() {
    ProducerRecord<byte[], byte[]> written =
        writing.serialize(Posts.observed(Posts.post("a", "text")), null, null);
    String newer = new String(written.value(), UTF_8).replaceFirst("\\{", "{\"mood\":\"good\",");

    assertThat(read(with(written, newer.getBytes(UTF_8))))
        .containsExactly(Posts.observed(Posts.post("a", "text")));
  }

  @Test
  void readsOnAfterARecordThatIsNone() throws Exception {
    ProducerRecord<byte[], byte[]> written =
        writing.serialize(Posts.observed(Posts.post("a", "text")), null, null);
    try (Store store = Store.open(STORE);
        Lease<Journal> journal = Journal.lease(STORE)) {
      assertThat(journal.value()).isNotNull();
      assertThat(read(with(written, "{ no json".getBytes(UTF_8)))).isEmpty();
      assertThat(read(with(written, "{\"action\":\"UPSERT\"}".getBytes(UTF_8)))).isEmpty();
      assertThat(read(new ProducerRecord<>("posts", "a".getBytes(UTF_8), new byte[0]))).isEmpty();

      Waiting.until("three dead letters", () -> store.journal().deadLetters(null, 10).size() == 3);
      assertThat(store.journal().deadLetters(null, 10))
          .allSatisfy(
              letter -> {
                assertThat(letter.stage()).isEqualTo("log");
                assertThat(letter.place()).isEqualTo("posts, partition 3, offset 7");
              });
    }
  }

  private static ProducerRecord<byte[], byte[]> with(
      ProducerRecord<byte[], byte[]> record, byte[] value) {
    return new ProducerRecord<>(
        record.topic(), null, record.timestamp(), record.key(), value, record.headers());
  }

  private static List<PostChange> read(ProducerRecord<byte[], byte[]> written) {
    List<PostChange> read = new ArrayList<>();
    new PostReading(STORE)
        .deserialize(
            new ConsumerRecord<>(
                written.topic(),
                3,
                7,
                written.timestamp() == null ? 0 : written.timestamp(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                written.key(),
                written.value(),
                new RecordHeaders(written.headers()),
                Optional.empty()),
            new ListCollector<>(read));
    return read;
  }
}
