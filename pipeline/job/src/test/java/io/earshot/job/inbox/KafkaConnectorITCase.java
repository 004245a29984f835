package io.earshot.job.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.kafka.KafkaConnector;
import io.earshot.connectors.kafka.PostTopic;
import io.earshot.connectors.push.SentPost;
import io.earshot.servers.KafkaServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of a real broker is read, and written by what the API of a cluster takes. */
class KafkaConnectorITCase {
  @TempDir private static Path home;
  private static KafkaServer kafka;

  private final String topic = "posts-" + UUID.randomUUID();
  private KafkaProducer<byte[], byte[]> producer;
  private final List<Page> pages = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    kafka = KafkaServer.start(home);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @BeforeEach
  void makeTopic() throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void closeProducer() {
    producer.close();
  }

  @Test
  void readsWhatIsThereAndWhatComesLater() throws Exception {
    send("a", post("a", "first"));
    send("list", "[" + post("b", "x") + "," + post("c", "y") + "]");
    try (Connector connector = open()) {
      readUntil(connector, null, 3);
      send("a", post("a", "second"));
      send("b", null);
      readUntil(connector, cursor(), 5);
    }
    assertThat(ids().subList(0, 3))
        .containsExactlyInAnyOrder("push:shop/a", "push:shop/b", "push:shop/c");
    assertThat(changes().subList(3, 5))
        .anySatisfy(change -> assertThat(change.action()).isEqualTo(PostChange.Action.DELETE))
        .anySatisfy(change -> assertThat(change.post().text()).isEqualTo("second"));
  }

  @Test
  void goesOnAtAnyCursorWithoutLossOrRepetition() throws Exception {
    for (int i = 0; i < 700; i++) {
      producer.send(
          new ProducerRecord<>(
              topic, ("p" + i).getBytes(UTF_8), post("p" + i, "x").getBytes(UTF_8)));
    }
    producer.flush();
    while (changes().size() < 700) {
      try (Connector connector = open()) { // as after a kill, at each page
        pages.add(connector.read(cursor()));
      }
    }
    assertThat(ids()).doesNotHaveDuplicates().hasSize(700);
    assertThat(pages).allSatisfy(page -> assertThat(page.changes()).hasSizeLessThanOrEqualTo(500));
  }

  @Test
  void recordsOfFiveHundredPostsFitIntoPages() throws Exception {
    for (int record = 0; record < 3; record++) {
      String prefix = "r" + record + "-";
      send(
          prefix, IntStream.range(0, 500).mapToObj(i -> post(prefix + i, "x")).toList().toString());
    }
    try (Connector connector = open()) {
      readUntil(connector, null, 1_500);
    }
    assertThat(ids()).doesNotHaveDuplicates();
  }

  @Test
  void aRecordThatCannotBeReadIsAFailureAmongGoodOnes() throws Exception {
    send("a", post("a", "x"));
    send("b", "no json");
    send("c", "{\"text\": \"no id\"}");
    producer.send(new ProducerRecord<>(topic, null, null)).get();
    send("d", post("d", "x"));
    try (Connector connector = open()) {
      readUntil(connector, null, 2);
      while (failures().size() < 3) {
        pages.add(connector.read(cursor()));
      }
    }
    assertThat(failures()).extracting(Failure::place).allMatch(place -> place.contains("offset"));
    assertThat(failures())
        .extracting(Failure::reason)
        .anyMatch(reason -> reason.contains("no JSON"))
        .anyMatch(reason -> reason.contains("'id' is missing"))
        .anyMatch(reason -> reason.contains("neither a key nor a value"));
  }

  @Test
  void whatTheTopicNoLongerHoldsIsAGap() throws Exception {
    send("a", post("a", "x"));
    try (Connector connector = open()) {
      readUntil(connector, null, 1);
    }
    TopicPartition partition = null;
    for (int i = 0; i < 5; i++) {
      partition = send("a", post("a", "lost " + i));
    }
    try (Admin admin = admin()) {
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(4))).all().get();
    }
    try (Connector connector = open()) {
      readUntil(connector, cursor(), 3);
    }
    assertThat(pages.stream().flatMap(page -> page.gaps().stream()))
        .extracting(Gap::reason)
        .singleElement()
        .asString()
        .contains("retention");
  }

  @Test
  void aTopicThatIsNotThereAndABrokerThatIsAwayAreSaid() throws Exception {
    SourceStanza stanza = stanza();
    try (Connector connector =
        new KafkaConnector(stanza, "kafka://" + kafka.bootstrapServers() + "/nowhere")) {
      assertThatThrownBy(() -> connector.read(null))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("make the topic first");
    }
    assertThatThrownBy(() -> new KafkaConnector(stanza, "https://kafka.example/topic"))
        .hasMessageContaining("kafka://host:9092/topic");
    send("a", post("a", "x"));
    try (Connector connector = open()) {
      readUntil(connector, null, 1);
      kafka.kill();
      assertThatThrownBy(() -> readUntil(connector, cursor(), 2))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining(topic);
      kafka.restart();
      send("b", post("b", "x"));
      readUntil(connector, cursor(), 2);
    } finally {
      kafka.kill();
      kafka.restart();
    }
  }

  @Test
  void theInboxOfAClusterKeepsSourcesApart() throws Exception {
    try (PostTopic inbox = new PostTopic(kafka.bootstrapServers(), topic);
        Connector connector = KafkaConnector.inbox(stanza(), kafka.bootstrapServers(), topic)) {
      inbox.put(
          List.of(
              new SentPost("forum", "push:forum/x", post("x", "theirs")),
              new SentPost("shop", "push:shop/a", post("a", "ours"))));
      readUntil(connector, null, 1);
      inbox.put(List.of(new SentPost("shop", "push:shop/b", post("b", "ours"))));
      readUntil(connector, cursor(), 2);
    }
    assertThat(ids()).containsExactly("push:shop/a", "push:shop/b");
  }

  private Connector open() throws FetchException {
    return new KafkaConnector(stanza(), "kafka://" + kafka.bootstrapServers() + "/" + topic);
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static SourceStanza stanza() {
    return new SourceStanza(
        "shop", SourceKind.KAFKA, List.of("kafka://x:1/y"), null, 0, 24, null, null, false, false);
  }

  private static String post(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
  }

  private TopicPartition send(String key, String value) throws Exception {
    var sent =
        producer
            .send(
                new ProducerRecord<>(
                    topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)))
            .get();
    return new TopicPartition(topic, sent.partition());
  }

  /** Reads on until so many changes have come in all. */
  private void readUntil(Connector connector, String cursor, int count) throws Exception {
    String next = cursor;
    while (changes().size() < count) {
      pages.add(connector.read(next));
      next = cursor();
    }
  }

  private String cursor() {
    return pages.isEmpty() ? null : pages.get(pages.size() - 1).cursor();
  }

  private List<PostChange> changes() {
    return pages.stream().flatMap(page -> page.changes().stream()).toList();
  }

  private List<Failure> failures() {
    return pages.stream().flatMap(page -> page.failures().stream()).toList();
  }

  private List<String> ids() {
    return changes().stream().map(PostChange::id).toList();
  }
}
