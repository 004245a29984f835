package io.earshot.job.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.kafka.TopicErasure;
import io.earshot.connectors.kafka.TopicErasure.Verdict;
import io.earshot.job.record.RecordJson;
import io.earshot.store.Redaction;
import io.earshot.store.Traces;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What becomes of the records of the post log when a person is removed. */
public final class LogErasure {
  private final Traces person;
  private final Redaction redaction;

  public LogErasure(Traces person) {
    this.person = requireNonNull(person, "person is null");
    this.redaction = person.redaction();
  }

  /**
   * Gives each post of theirs a tombstone, and each of others that names them a new version.
   *
   * @return how many records were written
   * @throws IOException if Kafka does not answer or does not take them
   */
  public long run(PostLogSettings log) throws IOException {
    return TopicErasure.run(log.bootstrap(), log.topic(), this::judge);
  }

  private Verdict judge(ConsumerRecord<byte[], byte[]> log) {
    String json = new String(log.value(), UTF_8);
    if (redaction.finds(new String(log.key(), UTF_8)) || isTheirs(log.value())) {
      return Verdict.REMOVE;
    }
    return redaction.finds(json)
        ? Verdict.replace(redaction.hide(json).getBytes(UTF_8))
        : Verdict.KEEP;
  }

  private boolean isTheirs(byte[] value) {
    try {
      PostChange change = RecordJson.read(value, PostChange.class);
      Author author = change.post() == null ? null : change.post().author();
      return author != null && person.authors().contains(author.id());
    } catch (IOException unreadable) {
      return false; // it is hidden as text
    }
  }
}
