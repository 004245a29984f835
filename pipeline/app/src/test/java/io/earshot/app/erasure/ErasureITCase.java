package io.earshot.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.process.Await;
import io.earshot.app.process.EarshotProcess;
import io.earshot.app.process.EarshotProcess.Outcome;
import io.earshot.app.process.HomeFolder;
import io.earshot.app.process.RestClient;
import io.earshot.store.Customer;
import io.earshot.store.EvidenceKind;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.SocialHandle;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person is removed from an Earshot that runs: after that and a checkpoint not one byte of its
 * data directory tells of them, they are not taken in again, and all others are still there.
 */
class ErasureITCase {
  private static final String TOKEN = "the shop's token";
  private static final String HANDLE = "zq_jane77";
  private static final String AUTHOR = HANDLE + "@social.example";
  private static final String NAME = "Zerlina Quästenberg";
  private static final String EMAIL = "zerlina.quastenberg@mail.example";
  private static final List<String> TRACES =
      List.of(HANDLE, NAME, "Quästenberg", EMAIL, "+4930999888777");
  private static final int OTHERS = 120;

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private int sent;

  @Test
  void leavesNotOneByteOfAPersonAndAllOfTheOthers() throws Exception {
    configure();
    rememberTheCustomer();
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      everybodySpeaks(earshot);
      Await.until("all posts", () -> client.ids().size() == sent);
      Await.until("alerts", () -> !client.get("/api/v1/alerts").path("alerts").isEmpty());
      somebodyCorrectsThem(client);
      awaitCheckpoints(2);
      assertThat(places())
          .as("what the search finds before")
          .anyMatch(place -> place.startsWith("a document of the index"))
          .anyMatch(place -> place.startsWith("a term of "))
          .anyMatch(place -> place.startsWith("a key of state"))
          .anyMatch(place -> place.startsWith("a value of state"))
          .anyMatch(place -> place.startsWith("a row of the store"))
          .anyMatch(place -> place.endsWith("store.mv.db"));

      Outcome export = EarshotProcess.verb(home, "export", "--person", EMAIL);
      assertThat(export.exit()).as(export.output()).isZero();
      assertThat(export.output()).contains(NAME, AUTHOR, EMAIL, "My kettle number 0 leaks");

      Path receipt = home.resolve("receipt.json");
      Outcome erased =
          EarshotProcess.verb(
              home, "erase", "--person", "@" + HANDLE, "--yes", "--receipt", receipt.toString());
      assertThat(erased.exit()).as(erased.output()).isZero();
      assertThat(earshot.printed()).doesNotContain("cannot go on");
      awaitCheckpoints(1);

      assertThat(HeldBytes.find(home.resolve("data"), TRACES)).isEmpty();
      JsonNode paper = new JsonMapper().readTree(receipt.toFile());
      assertThat(paper.path("state").asText()).isEqualTo("done");
      assertThat(paper.path("receipt").path("posts").asLong()).isEqualTo(3);
      assertThat(paper.path("receipt").path("postsOfOthers").asLong()).isEqualTo(3);
      assertThat(paper.path("receipt").path("customers").asLong()).isEqualTo(1);
      assertThat(paper.toString()).doesNotContainIgnoringCase(HANDLE, "Quästenberg", EMAIL);

      othersAreStillThere(client);
      theyAreNotTakenInAgain(earshot, client);
      awaitCheckpoints(2);
      assertThat(HeldBytes.find(home.resolve("data"), TRACES)).isEmpty();
      assertThat(earshot.stop()).isEqualTo(EarshotProcess.TERMINATED);
    }
    assertThat(HeldBytes.find(home.resolve("data"), TRACES)).isEmpty();
  }

  @Test
  void goesOnWithWhatAKillInterrupted() throws Exception {
    configure();
    rememberTheCustomer();
    String erasure;
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      everybodySpeaks(earshot);
      Await.until("all posts", () -> client.ids().size() == sent);
      erasure = begin(earshot);
      Await.until("the console is stopped for it", () -> !answers(client));
      earshot.kill();
    }
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      Await.until("the erasure is over", () -> isDone(new RestClient(earshot.address()), erasure));
      Await.until("all others", () -> client.ids().size() == sent - 3);
      awaitCheckpoints(1);
      assertThat(HeldBytes.find(home.resolve("data"), TRACES)).isEmpty();
    }
  }

  private String begin(EarshotProcess earshot) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(earshot.address() + "/api/v1/erasures"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"person\": \"" + AUTHOR + "\"}"))
            .build();
    String begun = http.send(request, BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(begun).path("id").asText();
  }

  private static boolean answers(RestClient client) throws InterruptedException {
    try {
      client.get("/api/v1/status");
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean isDone(RestClient client, String erasure) throws Exception {
    return client.get("/api/v1/erasures/" + erasure).path("state").asText().equals("done");
  }

  private void configure() throws Exception {
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
    Path config = home.resolve("config");
    Files.writeString(config.resolve("trackers.yaml"), "trackers:\n  - name: kettle\n");
    Files.writeString(
        config.resolve("rules.yaml"),
        """
        rules:
          - name: every kettle
            tracker: kettle
            kind: each
          - name: many kettles
            tracker: kettle
            kind: spike
          - name: kettles of the day
            tracker: kettle
            kind: digest
            at: "03:00"
        """);
  }

  /** As an import and the job would write it down. */
  private void rememberTheCustomer() {
    String url = "jdbc:h2:file:" + home.resolve("data").toAbsolutePath().resolve("store");
    try (Store store = Store.open(new StoreSettings(url, null, null))) {
      SocialHandle account = new SocialHandle("social", HANDLE);
      store
          .customers()
          .save(
              new Customer(
                  "C-1",
                  NAME,
                  List.of(EMAIL),
                  List.of("+4930999888777"),
                  null,
                  List.of(account),
                  null,
                  null,
                  true));
      store
          .customers()
          .save(new Customer("C-2", "Bo Other", null, null, null, null, null, null, true));
      store
          .customerLinks()
          .put(
              new LinkedAuthor(
                  AUTHOR,
                  "social",
                  "social.example",
                  NAME,
                  HANDLE,
                  "https://social.example/@" + HANDLE,
                  LinkedAuthor.State.LINKED,
                  "C-1",
                  List.of(new LinkEvidence("C-1", EvidenceKind.HANDLE, HANDLE)),
                  null,
                  Instant.now()));
    }
  }

  private void everybodySpeaks(EarshotProcess earshot) throws Exception {
    for (int post = 0; post < 3; post++) {
      say(earshot, theirs(post));
    }
    say(earshot, other("reply-1", "@" + HANDLE + " mine leaks, too"));
    say(earshot, other("reply-2", "Thank you, " + NAME + ", for the tip about the kettle"));
    say(earshot, other("reply-3", "Write to " + EMAIL + " about the kettle"));
    for (int post = 0; post < OTHERS; post++) {
      say(earshot, other("o-" + post, "The kettle of day " + post + " sings."));
    }
    // what cannot be taken becomes a dead letter and a line of the log
    send(earshot, "[" + other("", "by " + NAME) + "]");
  }

  /** And calls themselves by their name. */
  private static void somebodyCorrectsThem(RestClient client) throws Exception {
    String query = "\"kettle number 0\"";
    String id = client.mentions(query).get(0).path("id").asText();
    String path =
        "/api/v1/mentions/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/correction";
    String said = "{\"sentiment\": \"positive\", \"by\": \"" + NAME + "\"}";
    assertThat(client.put(path, said)).isEqualTo(200);
    Await.until("it is in the index", () -> client.total(query + " sentiment:positive") == 1);
  }

  private static String theirs(int post) {
    return """
        {"id": "https://social.example/@%2$s/%1$d", "text": "My kettle number %1$d leaks",
         "url": "https://social.example/@%2$s/%1$d", "site": "social.example", "network": "social",
         "author": {"id": "%3$s", "name": "%4$s", "handle": "%2$s",
           "url": "https://social.example/@%2$s"}}
        """
        .formatted(post, HANDLE, AUTHOR, NAME);
  }

  private static String other(String id, String text) {
    return """
        {"id": "%s", "text": "%s", "author": {"id": "bo@social.example", "name": "Bo Other"}}
        """
        .formatted(id, text);
  }

  private void say(EarshotProcess earshot, String json) throws Exception {
    assertThat(send(earshot, json)).isEqualTo(200);
    sent++;
  }

  private int send(EarshotProcess earshot, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(earshot.address() + "/api/v1/posts"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** So many more from now on. */
  private void awaitCheckpoints(int more) throws Exception {
    long now = HomeFolder.newestCheckpoint(home);
    Await.until("a checkpoint", () -> HomeFolder.newestCheckpoint(home) >= now + more);
  }

  private List<String> places() throws Exception {
    return HeldBytes.find(home.resolve("data"), TRACES).stream()
        .map(place -> place.replaceFirst("^.* in ", ""))
        .distinct()
        .toList();
  }

  private void othersAreStillThere(RestClient client) throws Exception {
    Await.until("all others", () -> client.ids().size() == sent - 3);
    assertThat(client.ids()).contains("push:shop/reply-1", "push:shop/o-7");
    assertThat(client.total("\"mine leaks too\"")).isEqualTo(1);
    assertThat(client.total("\"the kettle of day 7 sings\"")).isEqualTo(1);
  }

  private void theyAreNotTakenInAgain(EarshotProcess earshot, RestClient client) throws Exception {
    assertThat(send(earshot, theirs(7))).isEqualTo(422);
    say(earshot, other("later", "The kettle of later"));
    Await.until("what came after", () -> client.total("\"kettle of later\"") == 1);
    assertThat(client.total("\"number 7 leaks\"")).isZero();
  }
}
