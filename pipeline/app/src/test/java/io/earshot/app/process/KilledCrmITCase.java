package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.sample.crm.EspoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  @TempDir private Path home;

  @Test
  void eachPostOfACustomerStandsInTheCrmOnce() throws Exception {
    try (EspoServer crm = EspoServer.start(0, ShopHome.TOKEN, null)) {
      ShopHome shop = ShopHome.telling(home, crm.address());
      for (int number = 0; number < CUSTOMERS; number++) {
        shop.knowing("c-" + number, "Ann" + number + " Bo", email(number));
      }
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
    try {
      assertThat(ShopHome.send(earshot, ShopHome.kettle(number, author, email))).isEqualTo(200);
    } catch (IOException killed) {
      Await.until("the death that ended the connection", () -> !earshot.isAlive());
    }
  }
}
