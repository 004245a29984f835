package io.earshot.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.process.Await;
import io.earshot.app.process.RestClient;
import io.earshot.connectors.kafka.TopicErasure;
import io.earshot.connectors.kafka.TopicErasure.Verdict;
import io.earshot.store.StoreSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is removed beside the jobs: from Elasticsearch, PostgreSQL, and the log in Kafka. */
class ClusterErasureITCase {
  private static final String HANDLE = "zq_jane77";
  private static final String AUTHOR = HANDLE + "@social.example";
  private static final String NAME = "Zerlina Roe";

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private ClusterUnderTest cluster;
  private RestClient client;

  @BeforeEach
  void start() throws Exception {
    cluster = new ClusterUnderTest(home);
    client = new RestClient(cluster.address());
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  @Test
  void leavesTombstonesInTheLogAndNothingInIndexAndStore() throws Exception {
    send(theirs("1"));
    send(theirs("2"));
    send(other("o-1", "The kettle sings."));
    send(other("o-2", "Thank you, @" + HANDLE + ", for the tip about the kettle"));
    Await.until("all posts", () -> client.ids().size() == 4);
    Await.until("alerts", () -> client.get("/api/v1/alerts").path("alerts").size() == 4);
    assertThat(rows()).anyMatch(row -> row.contains(NAME));

    JsonNode receipt = erase();

    assertThat(receipt.path("logRecords").asLong()).isEqualTo(3);
    assertThat(receipt.path("inboxRecords").asLong()).isEqualTo(3);
    assertThat(client.ids()).containsExactlyInAnyOrder("push:shop/o-1", "push:shop/o-2");
    assertThat(client.total("\"for the tip\"")).isEqualTo(1);
    assertThat(client.total("raw:\"" + HANDLE + "\"")).isZero();
    assertThat(rows()).noneMatch(row -> row.contains(HANDLE) || row.contains(NAME));
    for (String topic : List.of(cluster.settings().kafka().topic(), "inbox")) {
      Map<String, String> newest = newest(topic);
      assertThat(newest).containsEntry(id("1"), null).containsEntry(id("2"), null);
      assertThat(newest.get("push:shop/o-1")).contains("The kettle sings.");
      assertThat(newest.get("push:shop/o-2")).contains("Thank you, **********, for");
    }

    assertThat(send(theirs("3"))).isEqualTo(422);
    writeIntoTheLog(id("1"), id("4"));
    send(other("o-3", "The kettle of later"));
    Await.until("what came after", () -> client.total("\"kettle of later\"") == 1);
    assertThat(client.ids()).hasSize(3);
  }

  private static String id(String number) {
    return "https://social.example/@" + HANDLE + "/" + number;
  }

  private static String theirs(String number) {
    return """
        {"id": "%s", "text": "My kettle number %s leaks", "network": "social",
         "author": {"id": "%s", "name": "%s", "handle": "%s"}}
        """
        .formatted(id(number), number, AUTHOR, NAME, HANDLE);
  }

  private static String other(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\", \"author\": {\"id\": \"bo\"}}".formatted(id, text);
  }

  private int send(String json) throws Exception {
    return post("/api/v1/posts", json).statusCode();
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(cluster.address() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode erase() throws Exception {
    HttpResponse<String> begun = post("/api/v1/erasures", "{\"person\": \"" + AUTHOR + "\"}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    String id = new JsonMapper().readTree(begun.body()).path("id").asText();
    Await.until(
        "the erasure is over",
        () -> client.get("/api/v1/erasures/" + id).path("state").asText().equals("done"));
    return client.get("/api/v1/erasures/" + id).path("receipt");
  }

  /** All rows of all tables of the store. */
  private List<String> rows() throws Exception {
    StoreSettings store = cluster.settings().store();
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(store.url(), store.user(), null);
        Statement statement = connection.createStatement()) {
      for (String table :
          texts(statement, "select tablename from pg_tables where schemaname = 'public'")) {
        rows.addAll(texts(statement, "select t::text from \"" + table + "\" t"));
      }
    }
    return rows;
  }

  private static List<String> texts(Statement statement, String query) throws Exception {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** The newest value of each key; null for a tombstone. */
  private Map<String, String> newest(String topic) {
    Map<String, String> newest = new HashMap<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                cluster.settings().kafka().bootstrap(),
                "enable.auto.commit",
                "false"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          newest.put(record.key(), record.value());
        }
      }
    }
    return newest;
  }

  /** As a collect job does that has not heard of it: what it writes goes no further. */
  private void writeIntoTheLog(String tombstone, String id) throws Exception {
    // the value of the first record of theirs is still in the log until it is compacted
    String topic = cluster.settings().kafka().topic();
    String bootstrap = cluster.settings().kafka().bootstrap();
    List<byte[]> values = new ArrayList<>();
    TopicErasure.run(
        bootstrap,
        topic,
        record -> {
          if (new String(record.key(), UTF_8).equals(tombstone)) {
            values.add(record.value());
          }
          return Verdict.KEEP;
        });
    assertThat(values).isNotEmpty();
    assertThat(new String(values.get(0), UTF_8)).contains(AUTHOR);
    String again = new String(values.get(0), UTF_8).replace(tombstone, id);
    long written =
        TopicErasure.run(
            bootstrap,
            topic,
            record ->
                new String(record.key(), UTF_8).equals("push:shop/o-1")
                    ? Verdict.replace(again.getBytes(UTF_8))
                    : Verdict.KEEP);
    assertThat(written).isEqualTo(1);
  }
}
