package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.config.Settings;
import io.earshot.sample.crm.EspoServer;
import io.earshot.store.Customer;
import io.earshot.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while a CRM is told what customers say, each time after it has done what it was asked and
 * before it has said so: each post of a customer stands there once, and none of anybody else.
 */
class KilledCrmITCase {
  private static final int POSTS = 60;
  private static final int CUSTOMERS = 4;
  private static final List<Integer> KILLED_AT = List.of(7, 25, 41);
  private static final String TOKEN = "the shop's token";

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void eachPostOfACustomerStandsInTheCrmOnce() throws Exception {
    try (EspoServer crm = EspoServer.start(0, TOKEN, null)) {
      configure(crm.address());
      knowCustomers();
      for (int at : KILLED_AT) {
        killWhenTold(crm, at);
      }
      crm.afterEach(() -> {});
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        sendAll(earshot);
        Await.until("every post", () -> crm.held("Note").size() >= POSTS);
        RestClient client = new RestClient(earshot.address());
        Await.until("all is told", () -> waiting(client) == 0);
        Await.until("the rollups", () -> rollups(crm).size() == CUSTOMERS);
        assertThat(crm.held("Contact")).hasSize(CUSTOMERS);
        assertThat(numbers(crm))
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, POSTS).boxed().toList());
        assertThat(rollups(crm)).containsOnly(String.valueOf(POSTS / CUSTOMERS));
      }
    }
  }

  /** Sends everything, as a sender does that never heard an answer, and kills in mid-delivery. */
  private void killWhenTold(EspoServer crm, int notes) throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      crm.afterEach(
          () -> {
            if (crm.held("Note").size() >= notes) {
              kill(earshot.pid());
            }
          });
      sendAll(earshot);
      Await.until("death in mid-delivery", () -> !earshot.isAlive());
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              process.destroyForcibly();
              process.onExit().join();
            });
  }

  private static long waiting(RestClient client) throws Exception {
    return client.get("/api/v1/crm/targets").at("/targets/0/waiting").asLong(1);
  }

  private static List<Integer> numbers(EspoServer crm) {
    return crm.held("Note").stream()
        .map(note -> note.field("post").replaceAll("(?s).*kettle number (\\d+) .*", "$1"))
        .map(Integer::valueOf)
        .toList();
  }

  private static List<String> rollups(EspoServer crm) {
    return crm.held("Contact").stream()
        .map(contact -> contact.field("cEarshotMentions"))
        .filter(String.valueOf(POSTS / CUSTOMERS)::equals)
        .toList();
  }

  private void configure(String crm) throws IOException {
    Path token = Files.writeString(home.resolve("token"), TOKEN);
    HomeFolder.listenTo(
        home,
        """
        sources:
          - name: shop
            kind: push
            token: file:%s
            authors: public
        """
            .formatted(token));
    Path config = home.resolve("config");
    Files.writeString(config.resolve("trackers.yaml"), "trackers:\n  - name: kettle\n");
    Files.writeString(
        config.resolve("crm.yaml"),
        """
        targets:
          - name: sales
            kind: espocrm
            url: %s
            token: file:%s
            contacts-by: email
            allow-private: true
            brands:
              - tracker: kettle
                send: [activity, rollup]
        """
            .formatted(crm, token));
  }

  private void knowCustomers() throws Exception {
    Settings settings = Settings.read(home.resolve("config/earshot.yaml"), home, Map.of());
    Files.createDirectories(settings.data());
    try (Store store = Store.open(settings.store())) {
      IntStream.range(0, CUSTOMERS).forEach(i -> store.customers().save(customer(i)));
    }
  }

  private static Customer customer(int number) {
    List<String> emails = List.of(email(number));
    return new Customer(
        "c-" + number, "Ann" + number + " Bo", emails, null, null, null, null, null, false);
  }

  private static String email(int number) {
    return "ann" + number + "@mail.example";
  }

  /** Posts of customers in turn, and as many of somebody else. */
  private void sendAll(EarshotProcess earshot) throws Exception {
    for (int number = 0; number < POSTS && earshot.isAlive(); number++) {
      send(earshot, number, "ann" + number % CUSTOMERS, email(number % CUSTOMERS));
      send(earshot, POSTS + number, "somebody", "somebody@mail.example");
    }
  }

  private void send(EarshotProcess earshot, int number, String author, String email)
      throws InterruptedException {
    String json =
        """
        {"id": "p-%1$d", "text": "kettle number %1$d is here",
         "author": {"id": "%2$s", "name": "%2$s", "email": "%3$s"}}
        """
            .formatted(number, author, email);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(earshot.address() + "/api/v1/posts"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    } catch (IOException killed) {
      Await.until("the death that ended the connection", () -> !earshot.isAlive());
    }
  }
}
