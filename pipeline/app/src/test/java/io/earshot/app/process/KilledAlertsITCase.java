package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.sample.receivers.Received;
import io.earshot.sample.receivers.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while alerts are raised and sent: each post has one alert, each alert reaches its
 * receiver, and what reaches it again does so under the same id.
 */
class KilledAlertsITCase {
  private static final int ENTRIES = 200;
  private static final int STEP = 10;
  private static final String SECRET = "whsec_a2V0dGxlcyBzaW5nIG9uIGFsbCBvZiB0aGUgZGF5cw==";

  @TempDir private Path home;

  /** What arrived, by id; the same id always with the same words. */
  private final Map<String, Set<String>> arrived = new ConcurrentHashMap<>();

  @Test
  void eachPostAlertsOnceAndEachAlertArrives() throws Exception {
    try (GrowingFeed feed = new GrowingFeed(STEP, ENTRIES);
        WebhookReceiver receiver =
            WebhookReceiver.start(SECRET, Clock.systemUTC(), this::received)) {
      HomeFolder.listenTo(home, HomeFolder.feed(feed.url()));
      watch(receiver.address());
      killWhen(() -> feed.served() > ENTRIES / 4 && !arrived.isEmpty());
      killWhen(() -> feed.served() > ENTRIES / 2 && arrived.size() > ENTRIES / 4);
      killWhen(() -> arrived.size() > ENTRIES / 2);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        Await.until("every alert has arrived", () -> arrived.size() >= ENTRIES);
        Await.until("every post is found", () -> client.ids().size() >= ENTRIES);
        List<String> keys = keys(client);
        assertThat(keys).hasSize(ENTRIES).doesNotHaveDuplicates();
        assertThat(keys).containsExactlyInAnyOrderElementsOf(client.ids());
        assertThat(arrived).hasSize(ENTRIES);
        assertThat(arrived.values()).allSatisfy(words -> assertThat(words).hasSize(1));
      }
    }
  }

  private void received(Received message) {
    arrived
        .computeIfAbsent(message.id(), unseen -> ConcurrentHashMap.newKeySet())
        .add(message.summary());
  }

  private void watch(String hook) throws IOException {
    Path config = home.resolve("config");
    Files.writeString(home.resolve("secret"), SECRET);
    Files.writeString(config.resolve("trackers.yaml"), "trackers:\n  - name: kettle\n");
    Files.writeString(
        config.resolve("rules.yaml"),
        """
        rules:
          - name: every kettle
            tracker: kettle
            kind: each
            copies: true
            channels: [hook]
        """);
    Files.writeString(
        config.resolve("channels.yaml"),
        """
        channels:
          - name: hook
            kind: webhook
            url: %s
            secret: file:%s
            allow-private: true
        """
            .formatted(hook, home.resolve("secret")));
  }

  private void killWhen(BooleanSupplier moment) throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      Await.until("alerts in mid-stream", moment::getAsBoolean);
      earshot.kill();
    }
  }

  private static List<String> keys(RestClient client) throws Exception {
    List<String> keys = new ArrayList<>();
    String before = "";
    while (before != null) {
      JsonNode page = client.get("/api/v1/alerts?size=100" + before);
      page.path("alerts").forEach(alert -> keys.add(alert.path("key").asText()));
      before = page.hasNonNull("next") ? "&before=" + page.path("next").asText() : null;
    }
    return keys;
  }
}
