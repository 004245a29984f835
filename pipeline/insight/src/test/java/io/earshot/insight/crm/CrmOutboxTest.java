package io.earshot.insight.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.insight.delivery.Outbox;
import io.earshot.sample.crm.Entry;
import io.earshot.sample.crm.EspoServer;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmWish;
import io.earshot.store.Delivery.State;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmOutboxTest {
  private static final CrmRollup NOTHING = new CrmRollup(0, 0, 0, null, null, null);

  @TempDir private Path folder;
  private final SetClock clock = new SetClock();
  private EspoServer server;
  private Store store;
  private Outbox outbox;
  private CrmRollup counts = Items.COUNTS;

  @BeforeEach
  void start() throws Exception {
    server = EspoServer.start(0, "key", null);
    Files.writeString(folder.resolve("key"), "key");
    store = Store.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("s"), "earshot", ""));
    store.customers().saveAll(List.of(Items.ANN, Items.BEN));
    store
        .crmTargets()
        .importFile(
            List.of(
                Items.stanza(
                    CrmKind.ESPOCRM, server.address(), "file:" + folder.resolve("key"), "email")));
    OpenTargets targets = new OpenTargets(Items.http(), clock);
    outbox = new CrmOutbox(store, targets, (customer, trackers) -> counts, clock);
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  @Test
  void sendsWhatIsDueInBatches() throws Exception {
    IntStream.range(0, 12).forEach(i -> put(CrmRecordKind.ACTIVITY, "p" + i));
    put(CrmRecordKind.CASE, "p0");

    assertThat(outbox.sendDue()).isTrue();
    assertThat(server.held("Note")).hasSize(10);
    sendAll();
    assertThat(server.held("Note")).hasSize(12);
    assertThat(server.held("Case")).hasSize(1);
    assertThat(store.crmRecords().count("crm", State.SENT)).isEqualTo(13);
    assertThat(newest().remoteId()).isEqualTo(server.held("Case").get(0).id());
  }

  @Test
  void countsWhenItSends() throws Exception {
    put(CrmRecordKind.ROLLUP, null);
    sendAll();
    assertThat(server.held("Contact")).isEmpty();
    clock.now = clock.now.plusSeconds(30);
    sendAll();

    assertThat(server.held("Contact"))
        .extracting(contact -> contact.field("cEarshotMentions"))
        .containsExactly("7");
  }

  @Test
  void tellsNothingOfWhomThereIsNothingToTell() throws Exception {
    counts = NOTHING;
    put(CrmRecordKind.ROLLUP, null);
    clock.now = clock.now.plusSeconds(30);
    sendAll();

    assertThat(server.held("Contact")).isEmpty();
    assertThat(newest().message()).isEqualTo("there is nothing to tell yet");
  }

  @Test
  void leavesACrmAloneForAsLongAsItWants() throws Exception {
    IntStream.range(0, 20).forEach(i -> put(CrmRecordKind.ACTIVITY, "p" + i));
    server.busy(true);
    clock.now = Instant.now();
    sendAll();

    assertThat(store.crmRecords().newest(null, null, null, 99))
        .allSatisfy(record -> assertThat(record.due()).isAfterOrEqualTo(clock.now.plusSeconds(119)))
        .extracting(CrmRecord::attempts)
        .containsOnly(0, 1);
    server.busy(false);
    clock.now = clock.now.plusSeconds(130);
    sendAll();
    assertThat(server.held("Note")).hasSize(20);
  }

  @Test
  void saysWhyNothingCanBeSent() throws Exception {
    put(CrmRecordKind.ACTIVITY, "p1");
    store.customers().delete("c-ann");
    sendAll();
    assertThat(newest())
        .extracting(CrmRecord::state, CrmRecord::message)
        .containsExactly(State.DEAD, "there is no customer c-ann");

    store.customers().save(Items.ANN);
    store.crmTargets().disable("crm", "it is gone");
    store.crmRecords().replay(newest().id(), clock.now);
    sendAll();
    assertThat(newest().message()).isEqualTo("the CRM is not in use: it is gone");

    store.crmTargets().importFile(List.of());
    store.crmRecords().replay(newest().id(), clock.now);
    sendAll();
    assertThat(newest().message()).isEqualTo("there is no CRM named crm");
  }

  /** Killed after the CRM took it and before that was noted. */
  @Test
  void whatWasSentButNotNotedIsFoundAndNotSentTwice() throws Exception {
    put(CrmRecordKind.ACTIVITY, "p1");
    put(CrmRecordKind.CASE, "p1");
    server.afterEach(
        () -> {
          if (server.held("Case").size() == 1) {
            throw new IllegalStateException("the connection breaks");
          }
        });
    sendAll();
    assertThat(newest().state()).isEqualTo(State.WAITING);
    server.afterEach(() -> {});
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    sendAll();

    assertThat(server.held("Note")).hasSize(1);
    assertThat(server.held("Case")).hasSize(1);
    assertThat(store.crmRecords().count(State.SENT)).isEqualTo(2);
  }

  @Test
  void takesBackWhatIsGone() throws Exception {
    put(CrmRecordKind.ACTIVITY, "p1");
    put(CrmRecordKind.ACTIVITY, "p2");
    sendAll();
    store.crmRecords().removePost("p1", clock.now);
    sendAll();

    assertThat(server.held("Note"))
        .extracting(Entry::type, note -> note.field("post").contains("p2"))
        .containsExactly(tuple("Note", true));
    store.crmRecords().removeCustomer("c-ann", clock.now);
    store.customers().delete("c-ann");
    sendAll();
    assertThat(server.held("Note")).isEmpty();
    assertThat(store.crmRecords().of("c-ann", 9)).isEmpty();
  }

  private void sendAll() throws InterruptedException {
    while (outbox.sendDue()) {
      assertThat(store.crmRecords().count(State.DEAD)).isLessThan(99);
    }
  }

  private CrmRecord newest() {
    return store.crmRecords().newest(null, null, null, 1).get(0);
  }

  private void put(CrmRecordKind kind, String id) {
    CrmPost post =
        id == null
            ? null
            : new CrmPost(
                id, null, "web", null, null, "this is " + id, "Ann", null, null, null, null);
    store.crmRecords().put(List.of(new CrmWish("crm", kind, "c-ann", post)), clock.now);
  }

  private static final class SetClock extends Clock {
    private Instant now = Items.NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
