package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.store.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store promises of CRMs and of what they are to hold. */
interface CrmContract extends StoreUnderTest {
  Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  Duration LENT = Duration.ofMinutes(3);

  @Test
  default void keepsACrmWithEverythingItSays() {
    CrmStanza full =
        new CrmStanza(
            "sales",
            CrmKind.HUBSPOT,
            "https://api.example",
            "${TOKEN}",
            "${CLIENT}",
            "file:/secret",
            "earshot_customer",
            Map.of("b", Set.of(CrmRecordKind.values()), "a", Set.of(CrmRecordKind.CASE)),
            true);
    importTargets(full);
    long revision = store().crmTargets().changedAfter(0).get(0).revision();
    store().crmTargets().disable("sales", "it is gone");
    importTargets(full);
    reopened();

    assertThat(store().crmTargets().all()).containsExactly(full);
    assertThat(full.trackers(CrmRecordKind.CASE)).containsExactly("a", "b");
    assertThat(store().crmTargets().changedAfter(revision)).isEmpty();
    assertThat(store().crmTargets().disabled("sales")).contains("it is gone");
    store().crmTargets().enable("sales");
    assertThat(store().crmTargets().disabled("sales")).isEmpty();
    importTargets();
    assertThat(store().crmTargets().all()).isEmpty();
    assertThat(store().crmTargets().changedAfter(revision))
        .extracting(Decision::deleted)
        .containsExactly(true);
    assertThatThrownBy(() -> store().crmTargets().enable("sales"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  default void aWishIsOneRecordHoweverOftenItIsWished() {
    importTargets(target("crm"));
    put(TEN, activity("1", "fine"), activity("1", "fine"), opening("1", "fine"));
    reopened();
    put(TEN, activity("1", "fine"), opening("1", "fine"), opening("2", "worse"));

    assertThat(store().crmRecords().newest(null, null, null, 9))
        .extracting(CrmRecord::kind, CrmRecord::version, record -> record.post().text())
        .containsExactly(
            tuple(CrmRecordKind.CASE, 1L, "fine"), tuple(CrmRecordKind.ACTIVITY, 1L, "fine"));
    put(TEN, activity("1", "edited"));
    assertThat(store().crmRecords().ofPost("1"))
        .extracting(CrmRecord::version, record -> record.post().text())
        .containsExactly(tuple(2L, "edited"), tuple(1L, "fine"));
  }

  @Test
  default void rollupsWaitForMoreToCome() {
    importTargets(target("crm"));
    put(TEN, rollup());
    put(TEN.plusSeconds(20), rollup());
    assertThat(claim(TEN.plusSeconds(29))).isEmpty();
    CrmRecord claimed = claim(TEN.plusSeconds(30)).get(0);
    assertThat(claimed.version()).isEqualTo(2);

    put(TEN.plusSeconds(31), rollup());
    assertThat(claim(TEN.plusSeconds(90))).isEmpty();
    store().crmRecords().sent(claimed, "remote", TEN.plusSeconds(32), "taken");
    CrmRecord again = claim(TEN.plusSeconds(32)).get(0);
    assertThat(again.remoteId()).isEqualTo("remote");
    assertThat(again.sent()).isEqualTo(2);
    assertThat(again.version()).isEqualTo(3);
    store().crmRecords().sent(again, null, TEN.plusSeconds(33), "taken");
    assertThat(store().crmRecords().find(again.id()).orElseThrow())
        .extracting(CrmRecord::state, CrmRecord::remoteId, CrmRecord::sent)
        .containsExactly(State.SENT, "remote", 3L);
  }

  @Test
  default void recordsAreLentToOneAndOfACrmToOneAtATime() {
    importTargets(target("crm"), target("other"));
    put(TEN, activity("1", "x"), activity("2", "x"), activity("3", "x"));
    put(TEN.plusSeconds(1), new CrmWish("other", CrmRecordKind.ACTIVITY, "ann", post("1", "x")));

    List<CrmRecord> first = store().crmRecords().claim(TEN, LENT, target -> 2);
    assertThat(first).extracting(record -> record.post().id()).containsExactly("1", "2");
    assertThat(claim(TEN)).isEmpty();
    assertThat(claim(TEN.plusSeconds(1))).extracting(CrmRecord::target).containsExactly("other");
    List<CrmRecord> afterItsDeath = claim(TEN.plus(LENT));
    assertThat(afterItsDeath)
        .extracting(record -> record.post().id(), CrmRecord::attempts, CrmRecord::attempted)
        .containsExactly(tuple("3", 1, null), tuple("1", 2, TEN), tuple("2", 2, TEN));

    store().crmRecords().retryAt(first.get(0), TEN, "too late");
    assertThat(store().crmRecords().find(first.get(0).id()).orElseThrow().message()).isNull();
    store().crmRecords().releaseClaims(TEN.plus(LENT));
    assertThat(claim(TEN.plus(LENT))).hasSize(3);
  }

  @Test
  default void whatFailedIsTriedAgainOrDeadUntilItIsReplayedOrChanged() {
    importTargets(target("crm"));
    put(TEN, activity("1", "x"));
    store().crmRecords().retryAt(claim(TEN).get(0), TEN.plusSeconds(5), "busy");
    assertThat(claim(TEN)).isEmpty();
    CrmRecord second = claim(TEN.plusSeconds(5)).get(0);
    assertThat(second.attempts()).isEqualTo(2);
    store().crmRecords().dead(second, TEN, "no such contact");

    assertThat(store().crmRecords().count("crm", State.DEAD)).isOne();
    assertThat(store().crmRecords().newest("crm", State.DEAD, null, 9))
        .extracting(CrmRecord::message)
        .containsExactly("no such contact");
    store().crmRecords().replay(second.id(), TEN);
    CrmRecord replayed = claim(TEN).get(0);
    assertThat(replayed.attempts()).isOne();
    assertThat(replayed.attempted()).isNotNull();
    put(TEN, activity("1", "edited meanwhile"));
    store().crmRecords().dead(replayed, TEN, "no such contact");
    CrmRecord changed = claim(TEN).get(0);
    store().crmRecords().dead(changed, TEN, "no such contact");
    assertThat(store().crmRecords().replayDead("crm", TEN)).isOne();
    assertThat(store().crmRecords().count(State.WAITING)).isOne();
    assertThatThrownBy(() -> store().crmRecords().replay("nothing", TEN))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  default void aPostThatIsGoneIsTakenBackWhereItMayBe() {
    importTargets(target("crm"));
    put(TEN, activity("1", "sent"));
    CrmRecord sent = claim(TEN).get(0);
    store().crmRecords().sent(sent, "note-7", TEN, "taken");
    put(TEN, activity("2", "never sent"), rollup());
    store().crmRecords().removePost("2", TEN);
    assertThat(store().crmRecords().ofPost("2")).isEmpty();
    store().crmRecords().removePost("1", TEN);

    CrmRecord removal = claim(TEN).get(0);
    assertThat(removal)
        .extracting(CrmRecord::removal, CrmRecord::remoteId, CrmRecord::post)
        .containsExactly(true, "note-7", null);
    store().crmRecords().sent(removal, null, TEN, "gone");
    assertThat(store().crmRecords().ofPost("1")).isEmpty();
    assertThat(store().crmRecords().of("ann", 9))
        .extracting(CrmRecord::kind, CrmRecord::version)
        .containsExactly(tuple(CrmRecordKind.ROLLUP, 3L));
  }

  @Test
  default void nothingIsToBeHeldOfAPostThatWasRemovedBeforeItWasWishedFor() {
    importTargets(target("crm"));
    store().removals().remove("1", Instant.now());
    put(TEN, activity("1", "late"), activity("2", "stays"));

    assertThat(store().crmRecords().ofPost("1")).isEmpty();
    assertThat(store().crmRecords().ofPost("2")).hasSize(1);
  }

  @Test
  default void whatIsHeldOfAPersonWhoIsRemovedIsTakenBack() {
    importTargets(target("crm"));
    put(TEN, activity("1", "sent"));
    store().crmRecords().sent(claim(TEN).get(0), "note-7", TEN, "taken");
    put(TEN, activity("2", "never sent"));
    Traces ann = new Traces(Set.of("ann"), null, null);
    Erasure erasure = store().erasures().begin(ann, List.of("author ann"), TEN);
    assertThat(erasure.receipt()).containsExactly(entry("crmRecords", 2L));

    assertThat(claim(TEN))
        .extracting(CrmRecord::removal, CrmRecord::post)
        .containsExactly(tuple(true, null));
  }

  @Test
  default void whatComesBackWhileItIsTakenBackIsSentAnew() {
    importTargets(target("crm"));
    put(TEN, activity("1", "x"));
    store().crmRecords().sent(claim(TEN).get(0), "note-7", TEN, "taken");
    store().crmRecords().removePost("1", TEN);
    CrmRecord removal = claim(TEN).get(0);
    put(TEN, activity("1", "x"));
    store().crmRecords().sent(removal, null, TEN, "gone");

    assertThat(claim(TEN).get(0))
        .extracting(CrmRecord::removal, CrmRecord::remoteId, CrmRecord::sent)
        .containsExactly(false, null, 0L);
  }

  @Test
  default void aPostIsTakenFromWhoIsNotItsAuthor() {
    importTargets(target("crm"));
    put(TEN, activity("1", "x"), activity("2", "x"));
    claim(TEN).forEach(record -> store().crmRecords().sent(record, "n", TEN, "taken"));
    store().crmRecords().unlink("1", "ann", null, TEN);
    assertThat(claim(TEN)).isEmpty();
    store().crmRecords().unlink("1", null, "ann", TEN);
    List<CrmRecord> removal = claim(TEN);
    assertThat(removal).extracting(CrmRecord::removal).containsExactly(true);
    store().crmRecords().sent(removal.get(0), null, TEN, "gone");

    store().crmRecords().removeCustomer("ann", TEN);
    assertThat(claim(TEN)).extracting(CrmRecord::removal).containsExactly(true);
    assertThat(store().crmRecords().of("ann", 9)).extracting(CrmRecord::post).containsOnlyNulls();
  }

  @Test
  default void whoLosesAPostOfWhichOnlyTheCountWasToldIsCountedAnew() {
    importTargets(target("crm"));
    put(TEN, rollup());
    claim(TEN.plus(CrmRecords.COALESCE))
        .forEach(record -> store().crmRecords().sent(record, "c", TEN, "taken"));
    store().crmRecords().unlink("old", "bo", "ann", TEN);
    assertThat(store().crmRecords().of("bo", 9)).isEmpty();
    assertThat(claim(TEN.plus(CrmRecords.COALESCE)))
        .extracting(CrmRecord::kind, CrmRecord::customer, CrmRecord::removal)
        .containsExactly(tuple(CrmRecordKind.ROLLUP, "ann", false));

    store().crmRecords().removeCustomer("ann", TEN);
    store().crmRecords().unlink("old", null, "ann", TEN);
    assertThat(store().crmRecords().of("ann", 9)).extracting(CrmRecord::removal).containsOnly(true);
  }

  @Test
  default void claimsOfManyThreadsNeverOverlap() throws Exception {
    importTargets(target("a"), target("b"), target("c"));
    for (String target : List.of("a", "b", "c")) {
      IntStream.range(0, 40)
          .forEach(
              i ->
                  put(TEN, new CrmWish(target, CrmRecordKind.ACTIVITY, "ann", post("p" + i, "x"))));
    }
    Callable<List<String>> sending =
        () -> {
          List<String> mine = new ArrayList<>();
          while (store().crmRecords().count(State.WAITING) > 0) {
            List<CrmRecord> claimed = store().crmRecords().claim(TEN, LENT, target -> 7);
            claimed.forEach(record -> store().crmRecords().sent(record, "r", TEN, "taken"));
            claimed.forEach(record -> mine.add(record.id()));
          }
          return mine;
        };
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<String> all = new ArrayList<>();
    for (Future<List<String>> one : threads.invokeAll(List.of(sending, sending, sending))) {
      all.addAll(one.get());
    }
    threads.shutdown();
    assertThat(all).hasSize(120).doesNotHaveDuplicates();
  }

  private List<CrmRecord> claim(Instant now) {
    return store().crmRecords().claim(now, LENT, target -> 9);
  }

  private void put(Instant now, CrmWish... wishes) {
    store().crmRecords().put(List.of(wishes), now);
  }

  private void importTargets(CrmStanza... stanzas) {
    store().crmTargets().importFile(List.of(stanzas));
  }

  private static CrmStanza target(String name) {
    return new CrmStanza(name, CrmKind.CSV, "/tmp/x", null, null, null, null, Map.of(), false);
  }

  private static CrmWish activity(String post, String text) {
    return new CrmWish("crm", CrmRecordKind.ACTIVITY, "ann", post(post, text));
  }

  private static CrmWish opening(String post, String text) {
    return new CrmWish("crm", CrmRecordKind.CASE, "ann", post(post, text));
  }

  private static CrmWish rollup() {
    return new CrmWish("crm", CrmRecordKind.ROLLUP, "ann", null);
  }

  private static CrmPost post(String id, String text) {
    return new CrmPost(
        id,
        "https://a.example/" + id,
        "web",
        "a.example",
        null,
        text,
        "Ann",
        TEN,
        "negative",
        "conversation",
        List.of("acme"));
  }
}
