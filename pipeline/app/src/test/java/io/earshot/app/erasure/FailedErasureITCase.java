package io.earshot.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.process.Await;
import io.earshot.app.process.EarshotProcess;
import io.earshot.app.process.EarshotProcess.Outcome;
import io.earshot.app.process.HomeFolder;
import io.earshot.app.process.RestClient;
import io.earshot.app.process.ShopHome;
import io.earshot.sample.crm.EspoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A removal that cannot be gone through with, whenever it is tried: everything else goes on, people
 * see what is wrong and where, nothing is taken in from the person, and nothing is forgotten that
 * was to be done.
 */
class FailedErasureITCase {
  private static final String EMAIL = "zq_jane@mail.example";
  private static final String AUTHOR = "zq_jane77";
  private static final String LOG = "earshot-2026-01-01.log.gz";

  @TempDir private Path home;

  @Test
  void keepsNobodyElseAndIsGoneOnWith() throws Exception {
    try (EspoServer crm = EspoServer.start(0, ShopHome.TOKEN, null)) {
      ShopHome.telling(home, crm.address());
      Path log = Files.createDirectories(home.resolve("data/logs")).resolve(LOG);
      Files.writeString(log, "a packed log of which a full disk left half");
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        say(earshot, 1, AUTHOR, EMAIL);
        say(earshot, 2, "bo", "bo@mail.example");
        Await.until("both posts", () -> client.ids().size() == 2);
        Outcome erased = verb("--person", AUTHOR, "--yes");
        assertThat(erased.exit()).isNotZero();
        assertThat(erased.output()).contains("the removal failed in the logs", LOG, "--retry");
        othersGoOn(earshot, client, 3);
      }
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        othersGoOn(earshot, new RestClient(earshot.address()), 4);
        Outcome again = verb("--retry");
        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("the removal failed in the logs", LOG);

        Files.delete(log);
        Outcome gone = verb("--retry");
        assertThat(gone.exit()).as(gone.output()).isZero();
        RestClient client = new RestClient(earshot.address());
        receiptCountsWhatAllAttemptsRemoved(client);
        Await.until(
            "nothing is wrong", () -> client.get("/api/v1/status").at("/notices").isEmpty());
        assertThat(verb("--retry").output()).contains("Nobody is still to be removed");
        awaitCheckpoint();
        assertThat(HeldBytes.find(home.resolve("data"), List.of(EMAIL, AUTHOR))).isEmpty();
      }
    }
  }

  private void othersGoOn(EarshotProcess earshot, RestClient client, int number) throws Exception {
    // a notice is gone while the removal is tried again, as it is after a start
    Await.until(
        "a notice", () -> says(notices(client), "failed in the logs", "erase --retry", LOG));
    Await.until(
        "a notice for the verb",
        () -> says(verb("status", List.of()).output(), "! The removal of a person", LOG));
    assertThat(earshot.printed()).doesNotContain("cannot go on");
    assertThat(Files.readString(home.resolve("data/logs/earshot.log"))).contains(LOG);
    assertThat(client.get("/ready").path("ready").asBoolean()).isTrue();
    assertThat(ShopHome.send(earshot, ShopHome.kettle(9, AUTHOR, EMAIL))).isEqualTo(422);
    say(earshot, number, "bo", "bo@mail.example");
    Await.until("what others say", () -> client.ids().contains("push:shop/p-" + number));
    assertThat(client.ids()).doesNotContain("push:shop/p-1", "push:shop/p-9");
  }

  private static boolean says(String text, String... parts) {
    return Stream.of(parts).allMatch(text::contains);
  }

  private static String notices(RestClient client) throws Exception {
    return client.get("/api/v1/status").path("notices").toString();
  }

  private static void receiptCountsWhatAllAttemptsRemoved(RestClient client) throws Exception {
    JsonNode one = client.get("/api/v1/erasures").at("/erasures/0");
    assertThat(one.path("state").asText()).isEqualTo("done");
    assertThat(one.path("receipt").path("posts").asLong()).isEqualTo(1);
    assertThat(one.has("failure")).isFalse();
  }

  private Outcome verb(String... options) throws Exception {
    return verb("erase", List.of(options));
  }

  private Outcome verb(String verb, List<String> options) throws Exception {
    return EarshotProcess.verb(home, verb, options.toArray(String[]::new));
  }

  private static void say(EarshotProcess earshot, int number, String author, String email)
      throws Exception {
    assertThat(ShopHome.send(earshot, ShopHome.kettle(number, author, email))).isEqualTo(200);
  }

  private void awaitCheckpoint() throws Exception {
    long now = HomeFolder.newestCheckpoint(home);
    Await.until("a checkpoint", () -> HomeFolder.newestCheckpoint(home) > now);
  }
}
