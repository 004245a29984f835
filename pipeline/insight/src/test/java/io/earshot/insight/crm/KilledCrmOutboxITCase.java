package io.earshot.insight.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.sample.crm.Entry;
import io.earshot.sample.crm.EspoServer;
import io.earshot.sample.crm.HubSpotServer;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.CrmWish;
import io.earshot.store.Customer;
import io.earshot.store.Delivery.State;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that tells two CRMs what customers say is killed with SIGKILL again and again: after a
 * CRM has done what it was asked and before it has said so. Each record stands there once.
 */
class KilledCrmOutboxITCase {
  private static final int POSTS = 20;
  private static final int MOST_KILLS = 10;
  private static final int CUSTOMERS = 5;

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger kills = new AtomicInteger();
  private volatile Process sender;

  @TempDir private Path folder;

  @Test
  void eachRecordStandsOnce() throws Exception {
    Files.writeString(folder.resolve("key"), "key");
    try (EspoServer espo = EspoServer.start(0, "key", null);
        HubSpotServer hubSpot = HubSpotServer.start("key")) {
      wish(espo.address(), hubSpot.address());
      espo.afterEach(() -> killAtEach(7));
      hubSpot.afterEach(() -> killAtEach(5));
      for (int lives = 0; lives == 0 || sender.exitValue() != 0; lives++) {
        assertThat(lives).isLessThan(90);
        sender = start();
        sender.waitFor();
      }
      assertThat(kills).hasValueGreaterThan(5);
      assertThat(espo.held("Contact")).hasSize(CUSTOMERS);
      assertThat(hubSpot.held("contacts")).hasSize(CUSTOMERS);
      assertOnce(espo.held("Note"), "post");
      assertOnce(espo.held("Case"), "description");
      assertOnce(hubSpot.held("notes"), "hs_note_body");
      assertOnce(hubSpot.held("tickets"), "content");
    }
    try (Store store = open(folder.resolve("store"))) {
      List<CrmRecord> records = store.crmRecords().newest(null, null, null, 999);
      assertThat(records).hasSize(4 * POSTS);
      assertThat(records).extracting(CrmRecord::state).containsOnly(State.SENT);
    }
  }

  private static void assertOnce(List<Entry> entries, String field) {
    assertThat(entries).hasSize(POSTS).allSatisfy(e -> assertThat(e.contact()).isNotNull());
    assertThat(entries)
        .extracting(entry -> entry.field(field).replaceAll("(?s).*\\[\\[(\\d+)]].*", "$1"))
        .doesNotHaveDuplicates();
  }

  private void killAtEach(int nth) {
    if (requests.incrementAndGet() % nth == 0 && kills.get() < MOST_KILLS) {
      kills.incrementAndGet();
      sender.toHandle().destroyForcibly();
      sender.onExit().join();
    }
  }

  private void wish(String espo, String hubSpot) {
    try (Store store = open(folder.resolve("store"))) {
      store
          .crmTargets()
          .importFile(
              List.of(
                  stanza("espo", CrmKind.ESPOCRM, espo), stanza("hub", CrmKind.HUBSPOT, hubSpot)));
      IntStream.range(0, CUSTOMERS).forEach(i -> store.customers().save(customer(i)));
      for (String target : List.of("espo", "hub")) {
        IntStream.range(0, POSTS).forEach(i -> wish(store, target, i));
      }
    }
  }

  private static Customer customer(int i) {
    return Items.customer("c" + i, "Ann" + i + " Bo" + i, "ann" + i + "@mail.example");
  }

  private static void wish(Store store, String target, int i) {
    CrmPost post =
        new CrmPost(
            "p" + i,
            null,
            "web",
            null,
            null,
            "words [[" + i + "]]",
            "Ann",
            Items.NOON,
            null,
            null,
            List.of());
    String customer = "c" + i % CUSTOMERS;
    store
        .crmRecords()
        .put(
            List.of(
                new CrmWish(target, CrmRecordKind.ACTIVITY, customer, post),
                new CrmWish(target, CrmRecordKind.CASE, customer, post)),
            Instant.now());
  }

  private CrmStanza stanza(String name, CrmKind kind, String address) {
    return new CrmStanza(
        name,
        kind,
        address,
        "file:" + folder.resolve("key"),
        null,
        null,
        CrmStanza.KEY_EMAIL,
        Map.of("acme", Set.of(CrmRecordKind.values())),
        true);
  }

  private static Store open(Path file) {
    return Store.open(new StoreSettings("jdbc:h2:file:" + file, "earshot", ""));
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Sender.class.getName(),
            folder.resolve("store").toString())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Sends what is due, until all is sent. */
  static final class Sender {
    public static void main(String[] arguments) throws Exception {
      Store store = open(Path.of(arguments[0]));
      Clock clock = Clock.systemUTC();
      store.crmRecords().releaseClaims(clock.instant());
      CrmOutbox outbox =
          new CrmOutbox(
              store,
              new OpenTargets(Items.http(), clock),
              (customer, trackers) -> Items.COUNTS,
              clock);
      while (outbox.sendDue()) {
        store.crmRecords().releaseClaims(clock.instant());
      }
      store.close();
    }
  }
}
