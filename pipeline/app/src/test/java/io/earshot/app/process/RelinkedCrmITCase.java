package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.sample.crm.EspoServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a CRM holds follows who is taken to be a customer: it hears of a customer's posts, forgets
 * them when somebody says that it is not them, and counts what was said before its author was a
 * customer.
 */
class RelinkedCrmITCase {
  private static final String ANN = "ann@mail.example";
  private static final String BO = "bo@mail.example";

  @TempDir private Path home;

  @Test
  void followsWhoIsTakenToBeACustomer() throws Exception {
    try (EspoServer crm = EspoServer.start(0, ShopHome.TOKEN, null)) {
      ShopHome.telling(home, crm.address()).knowing("c-ann", "Ann Alder", ANN);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        say(earshot, 1, "ann", ANN);
        say(earshot, 2, "bo", BO);
        hearsOfHer(client, crm);
        undo(client, "c-ann");
        forgetsHer(client, crm);

        know(client, "c-bo", "Bo Birch", BO);
        countsWhatHeSaidBefore(client, crm);
        undo(client, "c-bo");
        Await.until("nothing of his", () -> client.total("customer:known") == 0);
        Await.until("nothing is counted", () -> mentions(crm, BO).equals("0"));
      }
    }
  }

  private static void hearsOfHer(RestClient client, EspoServer crm) {
    Await.until("the post in the CRM", () -> notes(crm).equals(List.of("kettle number 1 is here")));
    Await.until("her count", () -> mentions(crm, ANN).equals("1"));
    Await.until("her post in the index", () -> client.total("customer:c-ann") == 1);
  }

  private static void forgetsHer(RestClient client, EspoServer crm) throws Exception {
    Await.until("no post in the CRM", () -> notes(crm).isEmpty());
    Await.until("her post is nobody's", () -> client.total("customer:known") == 0);
    Await.until("nothing is counted", () -> mentions(crm, ANN).equals("0"));
    assertThat(client.total("\"kettle number 1\"")).isEqualTo(1);
    assertThat(client.get("/api/v1/crm/records").path("records").findValuesAsText("kind"))
        .containsOnly("rollup");
  }

  /** Who turns out to be a customer is counted, and makes no news of what is old. */
  private static void countsWhatHeSaidBefore(RestClient client, EspoServer crm) {
    Await.until("his post in the index", () -> client.total("customer:c-bo") == 1);
    Await.until("his count", () -> mentions(crm, BO).equals("1"));
    assertThat(notes(crm)).isEmpty();
  }

  private static void know(RestClient client, String id, String name, String email)
      throws Exception {
    String json = "{\"name\": \"%s\", \"emails\": [\"%s\"]}".formatted(name, email);
    assertThat(client.put("/api/v1/customers/" + id, json)).isEqualTo(201);
  }

  private static void say(EarshotProcess earshot, int number, String author, String email)
      throws Exception {
    assertThat(ShopHome.send(earshot, ShopHome.kettle(number, author, email))).isEqualTo(200);
  }

  private static void undo(RestClient client, String customer) throws Exception {
    String links = "/api/v1/customers/" + customer + "/links";
    Await.until("the link", () -> client.get(links).path("links").size() == 1);
    String author = client.get(links).at("/links/0/author").asText();
    String encoded = author.replace("/", "%2F").replace(":", "%3A");
    assertThat(client.put(links + "/" + encoded, "{\"verdict\": \"rejected\"}")).isEqualTo(204);
  }

  /** First lines of what stands in streams of contacts. */
  private static List<String> notes(EspoServer crm) {
    return crm.held("Note").stream()
        .map(note -> note.field("post").replaceAll("(?s).*(kettle number \\d+ is here).*", "$1"))
        .toList();
  }

  private static String mentions(EspoServer crm, String email) {
    return crm.held("Contact").stream()
        .filter(contact -> contact.field("emailAddress").equals(email))
        .map(contact -> contact.field("cEarshotMentions"))
        .findFirst()
        .orElse("");
  }
}
