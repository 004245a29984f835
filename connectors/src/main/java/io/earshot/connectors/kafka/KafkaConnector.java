package io.earshot.connectors.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.push.PushedPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.header.Header;

/**
 * Reads a topic from its beginning. The value of a record is a document of {@link
 * io.earshot.connectors.push}; a record without a value removes the post whose id is its key. The
 * cursor is the offsets; Kafka keeps none of them for Earshot.
 */
public final class KafkaConnector implements Connector {
  private final SourceStanza stanza;
  private final KafkaAddress address;
  private final boolean shared;
  private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private TopicReader reader;
  private String reached;

  /**
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is no address of a topic
   */
  public KafkaConnector(SourceStanza stanza, String url) throws FetchException {
    this(stanza, KafkaAddress.of(url), false);
  }

  private KafkaConnector(SourceStanza stanza, KafkaAddress address, boolean shared) {
    this.stanza = stanza;
    this.address = address;
    this.shared = shared;
  }

  /**
   * The one that reads what {@link PostTopic} wrote for a stanza, among what it wrote for others.
   */
  public static KafkaConnector inbox(SourceStanza stanza, String bootstrap, String topic) {
    return new KafkaConnector(stanza, new KafkaAddress(bootstrap, topic), true);
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    try {
      return page(cursor);
    } catch (org.apache.kafka.common.errors.InterruptException stopped) {
      throw new InterruptedException();
    } catch (AuthenticationException | AuthorizationException refused) {
      close();
      throw trouble(Reason.UNAUTHORISED, refused);
    } catch (KafkaException failed) {
      close();
      throw trouble(Reason.NETWORK, failed);
    } catch (FetchException failed) {
      close();
      throw failed;
    }
  }

  private FetchException trouble(Reason reason, KafkaException failed) {
    return new FetchException(address + ": " + failed.getMessage(), reason, 0, null, failed);
  }

  private Page page(String cursor) throws FetchException {
    PushedPage page = new PushedPage(stanza.name());
    KafkaCursor next = KafkaCursor.parse(cursor);
    if (reader == null || !Objects.equals(cursor, reached)) {
      close();
      reader = new TopicReader(address);
      next = reader.begin(next, page);
    }
    if (waiting.isEmpty()) {
      waiting.addAll(reader.poll());
    }
    while (!waiting.isEmpty() && add(waiting.peek(), page)) {
      ConsumerRecord<byte[], byte[]> record = waiting.poll();
      next = next.with(record.partition(), record.offset() + 1);
    }
    reached = next.toString();
    return page.until(reached);
  }

  /** Gives false if it does not fit into the page any more. */
  private boolean add(ConsumerRecord<byte[], byte[]> record, PushedPage page) {
    String place =
        "%s, partition %d, offset %d".formatted(address, record.partition(), record.offset());
    if (shared && !isOurs(record)) {
      return true;
    }
    if (record.value() != null) {
      return shared ? page.addItem(place, record.value()) : page.add(place, record.value());
    }
    if (record.key() == null) {
      page.addFailure(new Failure(place, "the record has neither a key nor a value", null));
      return true;
    }
    return page.addRemoval(new String(record.key(), UTF_8));
  }

  private boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
    Header source = record.headers().lastHeader(PostTopic.SOURCE);
    return source != null && stanza.name().equals(new String(source.value(), UTF_8));
  }

  @Override
  public void close() {
    waiting.clear();
    reached = null;
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
