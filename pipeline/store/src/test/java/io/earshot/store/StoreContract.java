package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.Failure;
import io.earshot.connectors.FullText;
import io.earshot.connectors.Gap;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.push.SentPost;
import io.earshot.store.Backfill.Progress;
import io.earshot.store.SourceStatus.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises on every database; a database adds a subclass that opens an empty one. */
public abstract class StoreContract
    implements TrackersContract,
        TopicsContract,
        RisingContract,
        RulesContract,
        AlertsContract,
        CustomersContract,
        ErasuresContract,
        CrmContract,
        CorrectionsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  private static final TimeRange MARCH = new TimeRange(NOON.minusSeconds(86_400), NOON);

  private Store store;

  /** Opens the store of this test, empty the first time, as it was left after that. */
  protected abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void knowsByWhatPostsAreAnalysed() {
    assertThat(store.engines().now()).isEmpty();

    store.engines().report("linear/2", NOON);
    store.engines().report("linear/2", NOON.plusSeconds(1));
    assertThat(store.engines().now()).contains(new Engine("linear/2", NOON));

    store.engines().report("cascade/1", NOON.plusSeconds(2));
    reopen();
    assertThat(store.engines().now()).contains(new Engine("cascade/1", NOON.plusSeconds(2)));
  }

  @Test
  void keepsASourceWithEverythingItSays() {
    SourceStanza full =
        new SourceStanza(
            "Brot & Bücher",
            SourceKind.SITEMAP,
            List.of("https://a.example/1", "https://a.example/2"),
            5,
            90,
            48,
            FullText.ALWAYS,
            AuthorPolicy.CONSENTED,
            true,
            true,
            "${SHOP_TOKEN}",
            true);

    store.sources().save(full, Origin.CONSOLE);

    reopen();
    assertThat(store.sources().all())
        .containsExactly(new SourceRow(full, full, Origin.CONSOLE, 1, false));
    assertThat(store.sources().find("Brot & Bücher")).isPresent();
    assertThat(store.sources().find("brot & bücher")).isEmpty();
    assertThat(store.answers()).isTrue();
  }

  @Test
  void everyChangeTakesTheNextRevisionAndNothingElseDoes() {
    store.sources().save(feed("b"), Origin.CONSOLE);
    store.sources().save(feed("a"), Origin.CONSOLE);
    store.sources().save(feed("a"), Origin.CONSOLE);
    store.sources().pause("b", true);
    store.sources().pause("b", true);
    store.sources().keep("b", 30);
    store.sources().keep("b", 30);

    assertThat(store.sources().all()).extracting(SourceRow::name).containsExactly("a", "b");
    assertThat(store.sources().all()).extracting(SourceRow::revision).containsExactly(2L, 4L);
    SourceRow changed = store.sources().find("b").orElseThrow();
    assertThat(changed.stanza().paused()).isTrue();
    assertThat(changed.stanza().keepDays()).isEqualTo(30);
    assertThat(changed.configured()).isEqualTo(feed("b"));
  }

  @Test
  void whatWasSentWaitsInItsOrderUntilItIsForgotten() {
    store.inbox().put(List.of(sent("a", "1"), sent("b", "2"), sent("a", "3 \u0000 😀")), NOON);
    store.inbox().put(List.of(sent("a", "1")), NOON);

    reopen();
    List<Inbox.Waiting> waiting = store.inbox().after("a", 0, 9);
    assertThat(waiting)
        .extracting(Inbox.Waiting::json)
        .containsExactly(json("1"), json("3 \u0000 😀"), json("1"));
    assertThat(waiting).extracting(Inbox.Waiting::id).isSorted().doesNotHaveDuplicates();
    assertThat(store.inbox().after("a", waiting.get(0).id(), 1)).containsExactly(waiting.get(1));
    assertThat(store.inbox().sources()).containsExactly("a", "b");

    store.inbox().forget("a", waiting.get(1).id());
    assertThat(store.inbox().after("a", 0, 9)).containsExactly(waiting.get(2));
    assertThat(store.inbox().count()).isEqualTo(2);
  }

  /** Else whoever reads on from an id would miss what another writer commits behind it. */
  @Test
  void whoeverHasReadUpToAnIdMeetsNoSmallerOne() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<?>> writing = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String id = "post " + i;
      writing.add(
          writers.submit(() -> store.inbox().put(List.of(sent("a", id), sent("a", id)), NOON)));
    }
    writers.shutdown();
    List<Long> read = new ArrayList<>(List.of(0L));
    while (read.size() <= 200) {
      store.inbox().after("a", read.get(read.size() - 1), 9).forEach(item -> read.add(item.id()));
    }
    for (Future<?> write : writing) {
      write.get();
    }
    assertThat(store.inbox().after("a", 0, 999))
        .extracting(Inbox.Waiting::id)
        .containsExactlyElementsOf(read.subList(1, read.size()));
  }

  private static SentPost sent(String source, String text) {
    return new SentPost(source, "push:" + source + "/" + text.charAt(0), json(text));
  }

  /** As a serialiser writes it: NUL is escaped. */
  private static String json(String text) {
    return "{\"id\": \"%s\"}".formatted(text.replace("\u0000", "\\u0000"));
  }

  @Test
  void aBackfillIsAskedForOncePerEndpointAndRange() {
    SourceStanza source = feed("a");
    Backfill wish = store.backfills().ask(source, MARCH, NOON).get(0);
    store.backfills().progress(wish.id(), new Progress(7, NOON.minusSeconds(60), NOON, "slow"));

    reopen();
    Backfill again = store.backfills().ask(source, MARCH, NOON.plusSeconds(1)).get(0);
    assertThat(again.id()).isEqualTo(wish.id());
    assertThat(again.asked()).isEqualTo(NOON);
    assertThat(again.range()).isEqualTo(MARCH);
    assertThat(again.progress()).isEqualTo(new Progress(7, NOON.minusSeconds(60), NOON, "slow"));
    TimeRange finer = new TimeRange(MARCH.from().plusNanos(7), MARCH.to().plusNanos(7));
    assertThat(store.backfills().ask(source, finer, NOON)).containsExactly(again);
    assertThat(store.backfills().changedAfter(0)).containsExactly(again);
    assertThat(store.backfills().changedAfter(again.revision())).isEmpty();
  }

  @Test
  void aReplayTakesThePlaceOfTheOneBeforeOfItsSubject() {
    Replay first = store.replays().ask("tracker Acme", "acme", NOON);
    Replay other = store.replays().ask("tracker Blip", "blip", NOON);
    Replay second = store.replays().ask("tracker Acme", "acme OR akme", NOON);
    store.replays().progress(second.id(), new Replay.Progress(null, 0, "slow"));
    store.replays().progress(second.id(), new Replay.Progress(9L, 7, null));

    assertThat(store.replays().newest("tracker Acme", 9))
        .extracting(Replay::id, Replay::state, replay -> replay.progress().done())
        .containsExactly(
            tuple(second.id(), Replay.State.OPEN, 7L),
            tuple(first.id(), Replay.State.CANCELLED, 0L));
    assertThat(store.replays().changedAfter(other.revision()))
        .extracting(Replay::id)
        .containsExactly(first.id(), second.id());
  }

  @Test
  void replaysAreForgottenUnlessTheyAreOpen() {
    Replay done = store.replays().ask("corrections 1", "id:a", NOON);
    store.replays().done(done.id());
    store.replays().cancel(store.replays().ask("corrections 2", "id:b", NOON).id());
    Replay open = store.replays().ask("corrections 3", "id:c", NOON);
    Replay later = store.replays().ask("corrections 4", "id:d", NOON.plusSeconds(1));
    store.replays().done(later.id());

    store.replays().forget(NOON.plusSeconds(1));

    assertThat(store.replays().newest(null, 9))
        .extracting(Replay::id)
        .containsExactly(later.id(), open.id());
  }

  @Test
  void aReplayEndsOnce() {
    Replay replay = store.replays().ask("tracker Acme", "acme", NOON);
    store.replays().done(replay.id());
    store.replays().cancel(replay.id());

    assertThat(store.replays().find(replay.id()))
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(Replay.State.DONE));
    assertThatThrownBy(() -> store.replays().cancel(99)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aBackfillThatIsDoneOrCalledOffCanBeAskedForAnew() {
    Backfill first = store.backfills().ask(feed("a"), MARCH, NOON).get(0);
    store.backfills().done(first.id());
    Backfill second = store.backfills().ask(feed("a"), MARCH, NOON).get(0);
    store.backfills().cancel(second.id());
    store.backfills().done(second.id());
    Backfill third = store.backfills().ask(feed("a"), MARCH, NOON).get(0);

    assertThat(store.backfills().newest("a", 9))
        .extracting(Backfill::id, Backfill::state)
        .containsExactly(
            tuple(third.id(), Backfill.State.OPEN),
            tuple(second.id(), Backfill.State.CANCELLED),
            tuple(first.id(), Backfill.State.DONE));
    assertThat(store.backfills().newest("b", 9)).isEmpty();
    assertThatThrownBy(() -> store.backfills().cancel(99))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aDeletionLeavesATombstoneThatASaveRevives() {
    store.sources().save(feed("a"), Origin.CONSOLE);
    store.sources().pause("a", true);

    store.sources().delete("a");

    assertThat(store.sources().all()).isEmpty();
    assertThat(store.sources().find("a")).isEmpty();
    assertThat(store.sources().changedAfter(2))
        .containsExactly(new SourceRow(feed("a"), feed("a"), Origin.CONSOLE, 3, true));
    store.sources().save(feed("a"), Origin.CONSOLE);
    assertThat(store.sources().changedAfter(3))
        .containsExactly(new SourceRow(feed("a"), feed("a"), Origin.CONSOLE, 4, false));
    assertThat(store.sources().changedAfter(4)).isEmpty();
  }

  @Test
  void anImportMakesTheFilesSourcesExactlyTheNamedOnes() {
    store.sources().save(feed("console"), Origin.CONSOLE);
    store.sources().importFile(List.of(feed("gone"), feed("same"), feed("changed")));
    SourceStanza changed = every(feed("changed"), 60);

    store.sources().importFile(List.of(feed("same"), changed, feed("new")));

    assertThat(store.sources().all())
        .extracting(SourceRow::name, row -> row.stanza().everySeconds(), SourceRow::revision)
        .containsExactly(
            tuple("changed", 60, 5L),
            tuple("console", null, 1L),
            tuple("new", null, 6L),
            tuple("same", null, 3L));
    assertThat(store.sources().changedAfter(6))
        .extracting(SourceRow::name, SourceRow::deleted)
        .containsExactly(tuple("gone", true));
  }

  @Test
  void anImportKeepsWhatTheConsoleSet() {
    store.sources().importFile(List.of(feed("a")));
    store.sources().pause("a", true);
    store.sources().keep("a", 7);

    store.sources().importFile(List.of(every(feed("a"), 60)));

    SourceStanza stanza = store.sources().find("a").orElseThrow().stanza();
    assertThat(stanza.paused()).isTrue();
    assertThat(stanza.keepDays()).isEqualTo(7);
    assertThat(stanza.everySeconds()).isEqualTo(60);
  }

  @Test
  void theConsoleCannotReplaceOrDeleteWhatAFileSays() {
    store.sources().importFile(List.of(feed("a")));

    assertThatThrownBy(() -> store.sources().delete("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'a' comes from the configuration files");
    assertThatThrownBy(() -> store.sources().save(feed("a"), Origin.CONSOLE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.sources().changedAfter(0)).extracting(SourceRow::revision).containsExactly(1L);
  }

  @Test
  void whatIsNotThereOrNotValidIsRefused() {
    assertThatThrownBy(() -> store.sources().pause("nobody", true))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> store.sources().keep("nobody", -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.sources().save(feed(" "), Origin.CONSOLE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.sources().save(feed("x".repeat(201)), Origin.CONSOLE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.sources().changedAfter(0)).isEmpty();
  }

  @Test
  void aReaderThatPollsMissesNoChangeOfConcurrentWriters() throws Exception {
    int writers = 4;
    int each = 25;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<Void>> writing =
        IntStream.range(0, writers).mapToObj(w -> threads.submit(writer(w, each))).toList();

    List<Long> seen = pollUntil(writers * each);

    for (Future<Void> one : writing) {
      one.get();
    }
    threads.shutdown();
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, writers * each).boxed().toList());
  }

  private Callable<Void> writer(int number, int sources) {
    return () -> {
      for (int i = 0; i < sources; i++) {
        store.sources().save(feed("source " + number + "/" + i), Origin.CONSOLE);
      }
      return null;
    };
  }

  /** Polls as the job does: from the highest revision seen, however slow the writers are. */
  private List<Long> pollUntil(int revisions) {
    List<Long> seen = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(60);
    while (seen.size() < revisions && Instant.now().isBefore(deadline)) {
      long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
      store.sources().changedAfter(last).forEach(row -> seen.add(row.revision()));
    }
    return seen;
  }

  @Test
  void keepsTheNewestStatusOfEachEndpoint() {
    SourceStatus full =
        new SourceStatus(
            "a",
            "https://a/",
            State.FAILING,
            NOON,
            NOON.minusSeconds(60),
            NOON.plusSeconds(60),
            NOON.minusSeconds(90),
            7,
            300,
            2,
            1,
            "a\0b");
    SourceStatus bare =
        new SourceStatus(
            "a", "https://b/", State.WAITING, null, null, null, null, 0, 0, 0, 0, null);
    store.journal().status(bare);
    store
        .journal()
        .status(
            new SourceStatus(
                "a", "https://a/", State.OK, null, null, null, null, 1, 1, 1, 0, null));
    store.journal().status(full);

    reopen();

    assertThat(store.journal().statuses())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("message")
        .containsExactly(full, bare);
    assertThat(store.journal().statuses())
        .extracting(SourceStatus::message)
        .containsExactly("a\uFFFDb", null);
    store.journal().forget("a", "https://a/");
    assertThat(store.journal().statuses()).containsExactly(bare);
    store.journal().forget("a");
    assertThat(store.journal().statuses()).isEmpty();
  }

  @Test
  void recordsAGapOnce() {
    Gap gap = new Gap(NOON.minusSeconds(600), NOON, "the feed moved on while we were away");
    Gap open = new Gap(null, null, "the server was down");
    store.journal().gap("a", "https://a/", gap, NOON);
    store.journal().gap("a", "https://a/", gap, NOON.plusSeconds(5));
    store.journal().gap("b", "https://b/", open, NOON.plusSeconds(6));
    store.journal().gap("b", "https://b/", open, NOON.plusSeconds(7));

    assertThat(store.journal().gaps(10))
        .extracting(GapRow::source, GapRow::gap, GapRow::noticed)
        .containsExactly(
            tuple("b", open, NOON.plusSeconds(7)),
            tuple("b", open, NOON.plusSeconds(6)),
            tuple("a", gap, NOON));
    assertThat(store.journal().gaps("a", 10)).hasSize(1);
    assertThat(store.journal().gaps(1)).hasSize(1);
  }

  @Test
  void countsTheSameFailureInOneRow() {
    Failure failure = new Failure("https://a/feed, entry 3", "no id", "<item\0>");
    store.journal().deadLetters("read", "a", List.of(failure, failure), NOON);
    store.journal().deadLetters("read", "a", List.of(failure), NOON.plusSeconds(5));
    store.journal().deadLetters("index", null, List.of(new Failure("p", "r", null)), NOON);

    List<DeadLetter> all = store.journal().deadLetters(null, 10);

    assertThat(all).hasSize(2);
    assertThat(all.get(0))
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new DeadLetter(
                0,
                "read",
                "a",
                "https://a/feed, entry 3",
                "no id",
                "<item\uFFFD>",
                3,
                NOON,
                NOON.plusSeconds(5)));
    assertThat(all.get(1).source()).isNull();
    assertThat(store.journal().deadLetters("a", 10)).hasSize(1);
  }

  @Test
  void aFloodOfFailuresOfOneSourcePushesOutItsOwnOldestOnly() {
    store.journal().deadLetters("read", "quiet", List.of(new Failure("p", "r", null)), NOON);
    List<Failure> flood =
        IntStream.range(0, 1_500)
            .mapToObj(i -> new Failure("entry " + i, "x".repeat(5_000), "é".repeat(3_000)))
            .toList();

    store.journal().deadLetters("read", "loud", flood.subList(0, 1_000), NOON.plusSeconds(1));
    store.journal().deadLetters("read", "loud", flood.subList(1_000, 1_500), NOON.plusSeconds(2));

    List<DeadLetter> loud = store.journal().deadLetters("loud", 5_000);
    assertThat(loud).hasSize(SourceJournal.MAX_ROWS);
    assertThat(loud).extracting(DeadLetter::place).contains("entry 1499");
    assertThat(loud.get(0).reason()).hasSize(2_000);
    assertThat(store.journal().deadLetters("quiet", 10)).hasSize(1);
  }

  @Test
  void concurrentReportsOfOneFailureAreAllCounted() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Failure> failures =
        IntStream.range(0, 10).mapToObj(i -> new Failure("p" + i, "r", null)).toList();
    Callable<Void> report =
        () -> {
          for (int i = 0; i < 10; i++) {
            store.journal().deadLetters("read", "a", failures, NOON);
          }
          return null;
        };

    for (Future<Void> one : threads.invokeAll(List.of(report, report, report, report))) {
      one.get();
    }
    threads.shutdown();

    assertThat(store.journal().deadLetters("a", 100))
        .hasSize(10)
        .allSatisfy(letter -> assertThat(letter.count()).isEqualTo(40));
  }

  @Override
  public Store store() {
    return store;
  }

  @Override
  public Store reopened() {
    reopen();
    return store;
  }

  private void reopen() {
    store.close();
    store = open();
  }

  static SourceStanza feed(String name) {
    return new SourceStanza(
        name,
        SourceKind.FEED,
        List.of("https://feeds.example/rss"),
        null,
        0,
        24,
        null,
        null,
        false,
        false);
  }

  private static SourceStanza every(SourceStanza stanza, int seconds) {
    return new SourceStanza(
        stanza.name(),
        stanza.kind(),
        stanza.urls(),
        seconds,
        stanza.keepDays(),
        stanza.freshnessHours(),
        stanza.fullText(),
        stanza.authors(),
        stanza.allowPrivate(),
        stanza.paused());
  }
}
