package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while others send posts: what was answered is found once, in its newest form, and what
 * was sent again because no answer came does no harm.
 */
class KilledPushITCase {
  private static final int POSTS = 40;
  private static final String TOKEN = "the shop's token";

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> answered = new TreeMap<>();
  private final Set<String> removed = new TreeSet<>();

  @Test
  void whatWasAnsweredIsFoundOnce() throws Exception {
    Path token = Files.writeString(home.resolve("token"), TOKEN);
    HomeFolder.listenTo(
        home,
        """
        sources:
          - name: shop
            kind: push
            token: file:%s
        """
            .formatted(token));
    for (int round = 0; round < 2; round++) {
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        sendAll(earshot, round);
        earshot.kill(); // right after the last answer
      }
    }
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      sendAll(earshot, 1); // as a sender does that never heard the answer
      RestClient client = new RestClient(earshot.address());
      Await.until("all posts", () -> client.ids().size() == answered.size());
      assertThat(client.ids()).containsExactlyInAnyOrderElementsOf(answered.keySet());
      for (String text : Set.copyOf(answered.values())) {
        Await.until(text, () -> client.total("\"" + text + "\"") == count(text));
      }
      assertThat(client.get("/api/v1/sources/shop").path("state").asText()).isEqualTo("ok");
    }
  }

  private long count(String text) {
    return answered.values().stream().filter(text::equals).count();
  }

  /** New posts in each round, an edit of all those before, and a removal. */
  private void sendAll(EarshotProcess earshot, int round) throws Exception {
    for (int number = 0; number < (round + 1) * POSTS; number++) {
      String id = "r-" + number;
      String text = "written in round " + round;
      if (!removed.contains(id)) {
        send(earshot, "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text));
        answered.put("push:shop/" + id, text);
      }
    }
    String gone = "r-" + round * POSTS;
    send(earshot, "{\"id\": \"%s\", \"deleted\": true}".formatted(gone));
    answered.remove("push:shop/" + gone);
    removed.add(gone);
  }

  private void send(EarshotProcess earshot, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(earshot.address() + "/api/v1/posts"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }
}
