package io.earshot.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.process.Await;
import io.earshot.app.process.EarshotProcess;
import io.earshot.app.process.EarshotProcess.Outcome;
import io.earshot.app.process.HomeFolder;
import io.earshot.app.process.RestClient;
import io.earshot.app.process.ShopHome;
import io.earshot.sample.crm.Entry;
import io.earshot.sample.crm.EspoServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer of whose posts a CRM was told is removed: what Earshot made there is gone, and nothing
 * is left of it in the outbox; what it was told of others stays.
 */
class ErasedCrmITCase {
  private static final String CUSTOMER = "zq-4711";
  private static final String NAME = "Zerlina Quastenberg";
  private static final String EMAIL = "zerlina@mail.example";
  private static final String BO = "bo@mail.example";

  @TempDir private Path home;

  @Test
  void takesBackFromTheCrmWhatItWasToldOfAPerson() throws Exception {
    try (EspoServer crm = EspoServer.start(0, ShopHome.TOKEN, null)) {
      ShopHome.telling(home, crm.address())
          .knowing(CUSTOMER, NAME, EMAIL)
          .knowing("c-bo", "Bo Birch", BO);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        for (int number = 1; number <= 3; number++) {
          say(earshot, number, "zerlina", EMAIL);
        }
        say(earshot, 4, "bo", BO);
        Await.until("all posts in the CRM", () -> crm.held("Note").size() == 4);
        Await.until("her count", () -> contact(crm, EMAIL).field("cEarshotMentions").equals("3"));
        Await.until("his count", () -> contact(crm, BO).field("cEarshotMentions").equals("1"));

        Path receipt = home.resolve("receipt.json");
        Outcome erased =
            EarshotProcess.verb(
                home, "erase", "--person", CUSTOMER, "--yes", "--receipt", receipt.toString());
        assertThat(erased.exit()).as(erased.output()).isZero();
        JsonNode counts = new JsonMapper().readTree(receipt.toFile()).path("receipt");
        assertThat(counts.path("posts").asLong()).isEqualTo(3);
        assertThat(counts.path("crmRecords").asLong()).as("3 posts and a rollup").isEqualTo(4);

        nothingOfHersIsLeft(new RestClient(earshot.address()), crm);
        long checkpoint = HomeFolder.newestCheckpoint(home);
        Await.until("a checkpoint", () -> HomeFolder.newestCheckpoint(home) > checkpoint);
        assertThat(HeldBytes.find(home.resolve("data"), List.of(CUSTOMER, NAME, EMAIL))).isEmpty();
      }
    }
  }

  private static void nothingOfHersIsLeft(RestClient client, EspoServer crm) throws Exception {
    Await.until("only his post in the CRM", () -> crm.held("Note").size() == 1);
    assertThat(crm.held("Note").get(0).field("post")).contains("kettle number 4");
    Await.until("no count of hers", () -> earshotFields(contact(crm, EMAIL)).isEmpty());
    assertThat(contact(crm, BO).field("cEarshotMentions")).isEqualTo("1");
    Await.until("nothing is to be told", () -> records(client).size() == 2);
    assertThat(records(client))
        .allSatisfy(record -> assertThat(record.path("customer").asText()).isEqualTo("c-bo"))
        .allSatisfy(record -> assertThat(record.path("state").asText()).isEqualTo("sent"));
  }

  private static List<JsonNode> records(RestClient client) throws Exception {
    JsonNode records = client.get("/api/v1/crm/records").path("records");
    return StreamSupport.stream(records.spliterator(), false).toList();
  }

  /** The contact itself is the CRM's. */
  private static Entry contact(EspoServer crm, String email) {
    return crm.held("Contact").stream()
        .filter(contact -> contact.field("emailAddress").equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> earshotFields(Entry contact) {
    return contact.fields().keySet().stream()
        .filter(field -> field.startsWith("cEarshot"))
        .collect(Collectors.toSet());
  }

  private static void say(EarshotProcess earshot, int number, String author, String email)
      throws Exception {
    assertThat(ShopHome.send(earshot, ShopHome.kettle(number, author, email))).isEqualTo(200);
  }
}
