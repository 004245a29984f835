package io.earshot.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Connector;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.push.SentPost;
import io.earshot.job.Waiting;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.inbox.InboxConnector;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.served.ServedPosts;
import io.earshot.store.Backfill;
import io.earshot.store.PersonKeys;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointReaderTest {
  private static final TimeRange LONG_AGO =
      new TimeRange(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));

  private final StoreSettings settings =
      new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null);
  private final ServedPosts served = new ServedPosts();
  private final Emitted emitted = new Emitted();
  private Store store;
  private EndpointReader reader;

  /** What the clock says, or null when it is right. */
  private Instant now;

  @BeforeEach
  void open() {
    store = Store.open(settings);
    reader = reader(new IntakeSettings(2, null, 0));
  }

  @AfterEach
  void close() {
    reader.close();
    store.close();
    served.close();
  }

  @Test
  void emitsPageAfterPageAndMovesTheCursorAfterTheLastOfEach() throws Exception {
    for (int post = 0; post < 250; post++) {
      served.say("p" + post, "text");
    }
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));

    poll(() -> emitted.size() == 99);
    assertThat(cursor()).isNull();
    poll(() -> emitted.size() == 100);
    assertThat(cursor()).isEqualTo("100");
    poll(() -> emitted.size() == 250 && "250".equals(cursor()));
    assertThat(emitted.changes()).extracting(PostChange::keepDays).containsOnly(30);

    Waiting.until("a status", () -> status() != null && status().posts() == 250);
    assertThat(status().state()).isEqualTo(State.OK);
  }

  @Test
  void readsAgainWhenItIsTime() throws Exception {
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));
    poll(() -> emitted.size() == 1);

    served.say("b", "text");

    poll(() -> emitted.size() == 2);
  }

  @Test
  void emitsNothingOfSuppressedPeopleAndForgetsWhoIsRemoved() throws Exception {
    served.say("a", "text");
    served.say("b", "text");
    String author = ServedConnector.author(served.url(), "a");
    assertThat(ServedConnector.author(served.url(), "b")).isNotEqualTo(author);
    store.suppressions().add(List.of(PersonKeys.author(author)));
    reader.close();
    reader = reader(new IntakeSettings(2, null, 0), this::suppressing);
    SourceStanza forum =
        new SourceStanza(
            "blog",
            SourceKind.DISCOURSE,
            List.of(served.url()),
            1,
            30,
            24,
            null,
            null,
            true,
            false);
    reader.addSplits(List.of(EndpointSplit.unread(forum, served.url(), Instant.now())));

    poll(() -> emitted.size() == 1);
    assertThat(emitted.changes()).extracting(PostChange::id).containsExactly("b");
    assertThat(watched()).containsExactly("b");

    store.erasures().begin(new Traces(null, null, Set.of("b")), List.of(), Instant.now());
    try (Lease<Forgotten> forgotten = Forgotten.lease(settings)) {
      forgotten.value().refresh();
    }
    assertThat(watched()).isEmpty();
  }

  private Connector suppressing(SourceStanza stanza, String url) {
    return new SuppressingConnector(
        stanza.kind(), new ServedConnector(stanza, url), Forgotten.lease(settings));
  }

  private List<String> watched() {
    return reader.snapshotState(1).get(0).watched().stream().map(WatchedPost::id).toList();
  }

  @Test
  void readsOnWhenTheClockIsSetBack() throws Exception {
    now = Instant.now().plus(Duration.ofDays(1));
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), now)));
    poll(() -> emitted.size() == 1);

    served.say("b", "text");
    now = null;

    poll(() -> emitted.size() == 2);
  }

  @Test
  void reportsAFailureAndTriesAgain() throws Exception {
    served.answer(500);
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));
    poll(() -> status() != null && status().consecutiveFailures() > 0);
    assertThat(status().state()).isEqualTo(State.FAILING);
    assertThat(status().message()).contains("500");

    served.answer(200);

    poll(() -> emitted.size() == 1);
    Waiting.until("recovery is reported", () -> status().state() == State.OK);
  }

  @Test
  void aConnectorThatBreaksHoldsUpNoOtherOfItsHost() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    reader.close();
    reader =
        reader(
            new IntakeSettings(2, null, 0),
            (stanza, url) -> {
              if (opened.getAndIncrement() == 0) {
                throw new NoClassDefFoundError("left out of the jar");
              }
              return new ServedConnector(stanza, url);
            });
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));

    poll(() -> status() != null && status().consecutiveFailures() == 1);
    assertThat(status().message()).contains("left out of the jar");
    poll(() -> emitted.size() == 1);
  }

  @Test
  void whatLiesBackIsDoneOnceACheckpointHoldsItsEnd() throws Exception {
    for (int post = 0; post < 250; post++) {
      served.saidLongAgo("old" + post, "text");
    }
    Backfill wish = store.backfills().ask(stanza(1, false), LONG_AGO, Instant.now()).get(0);
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), wish, Instant.now())));

    poll(() -> emitted.size() == 250 && reader.snapshotState(1).get(0).backfill().finished());
    Waiting.until("progress", () -> backfill(wish).progress().posts() == 250);
    assertThat(backfill(wish).state()).isEqualTo(Backfill.State.OPEN);
    assertThat(status()).isNull();

    reader.notifyCheckpointComplete(1);
    Waiting.until("its end", () -> backfill(wish).state() == Backfill.State.DONE);
    assertThat(reader.snapshotState(2)).isEmpty();
  }

  @Test
  void whatWasSentIsForgottenOnceAllCheckpointsThatAreKeptHoldIt() throws Exception {
    SourceStanza shop =
        new SourceStanza(
            "shop", SourceKind.PUSH, List.of("push:shop"), null, 30, 24, null, null, false, false);
    reader.close();
    reader =
        reader(
            new IntakeSettings(2, null, 0), (stanza, url) -> new InboxConnector(stanza, settings));
    store.inbox().put(List.of(sent("a"), sent("b")), Instant.now());
    reader.addSplits(List.of(EndpointSplit.unread(shop, "push:shop", Instant.now())));
    poll(() -> emitted.size() == 2 && reader.snapshotState(1).get(0).cursor() != null);
    store.inbox().put(List.of(sent("c")), Instant.now());
    poll(() -> emitted.size() == 3);
    reader.notifyCheckpointComplete(1);
    completeCheckpoint(2);
    store.inbox().put(List.of(sent("d")), Instant.now());
    poll(() -> emitted.size() == 4);
    assertThat(store.inbox().count()).as("the job may go back to before").isEqualTo(4);

    completeCheckpoint(3);

    poll(() -> store.inbox().count() == 2);
    assertThat(emitted.changes())
        .extracting(PostChange::id)
        .containsExactly("push:shop/a", "push:shop/b", "push:shop/c", "push:shop/d");
  }

  private void completeCheckpoint(long checkpoint) {
    reader.snapshotState(checkpoint);
    reader.notifyCheckpointComplete(checkpoint);
  }

  private static SentPost sent(String id) {
    return new SentPost(
        "shop", "push:shop/" + id, "{\"id\": \"%s\", \"text\": \"x\"}".formatted(id));
  }

  @Test
  void whatLiesBackIsReadOnFromWhereACheckpointLeftIt() throws Exception {
    for (int post = 0; post < 250; post++) {
      served.saidLongAgo("old" + post, "text");
    }
    Backfill wish = store.backfills().ask(stanza(1, false), LONG_AGO, Instant.now()).get(0);
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), wish, Instant.now())));
    poll(() -> emitted.size() == 100);
    List<EndpointSplit> checkpoint = reader.snapshotState(1);
    reader.close();
    emitted.changes().clear();

    reader = reader(new IntakeSettings(2, null, 0));
    reader.addSplits(checkpoint);
    poll(() -> emitted.size() == 150 && reader.snapshotState(1).get(0).backfill().finished());

    assertThat(emitted.changes().get(0).id()).isEqualTo("old100");
  }

  @Test
  void pausesAndResumesWhereItWas() throws Exception {
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));
    poll(() -> emitted.size() == 1);

    tell(stanza(1, true));
    poll(() -> status() != null && status().state() == State.PAUSED);
    served.say("b", "text");
    int readsBefore = served.requests();
    pollFor(1_500);
    assertThat(served.requests()).isEqualTo(readsBefore);
    assertThat(cursor()).isEqualTo("1");

    tell(stanza(1, false));
    poll(() -> emitted.size() == 2);
  }

  @Test
  void forgetsAnEndpointThatIsWithdrawn() throws Exception {
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));
    poll(() -> emitted.size() == 1 && status() != null);

    EndpointsChanged withdrawal = EndpointsChanged.none();
    withdrawal.withdrawn().add(EndpointSplit.id("blog", served.url()));
    reader.handleSourceEvents(withdrawal);

    poll(() -> status() == null);
    assertThat(reader.snapshotState(1)).isEmpty();
  }

  @Test
  void noticesThatAPostWasTakenDown() throws Exception {
    served.takeDown("a");
    EndpointSplit read = EndpointSplit.unread(stanza(1, false), served.url(), Instant.now());
    reader.addSplits(List.of(read.with(List.of(missedOnce("a")))));

    poll(() -> emitted.changes().stream().anyMatch(change -> change.action() == Action.DELETE));
  }

  @Test
  void aPostThatCannotBeLookedAtKeepsNoOtherFromIt() throws Exception {
    served.breakPost("broken");
    served.takeDown("a");
    EndpointSplit read = EndpointSplit.unread(stanza(1, false), served.url(), Instant.now());
    reader.addSplits(List.of(read.with(List.of(missedOnce("broken"), missedOnce("a")))));

    poll(() -> emitted.changes().stream().anyMatch(change -> change.action() == Action.DELETE));
    assertThat(emitted.changes()).extracting(PostChange::id).containsExactly("a");
  }

  private WatchedPost missedOnce(String id) {
    String url = served.url().replace("/log", "/posts/" + id);
    return new WatchedPost(id, url, Instant.now(), Instant.now(), true);
  }

  @Test
  void readsNothingWhileTheDiskIsFull() throws Exception {
    reader.close();
    reader = reader(new IntakeSettings(2, System.getProperty("java.io.tmpdir"), Long.MAX_VALUE));
    served.say("a", "text");
    reader.addSplits(List.of(EndpointSplit.unread(stanza(1, false), served.url(), Instant.now())));

    poll(() -> !store.journal().deadLetters(null, 10).isEmpty());

    assertThat(store.journal().deadLetters(null, 10))
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).startsWith("intake is stopped: the disk"));
    assertThat(served.requests()).isZero();
  }

  @Test
  void whatIsReadWithIsClosedAfterItsReadThoughTheTaskIsInterrupted() throws Exception {
    reader.close();
    AtomicBoolean closed = new AtomicBoolean();
    Thread task =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              reader.close();
              closed.set(Thread.interrupted());
            });
    SlowToStop connector = new SlowToStop(task);
    reader = reader(new IntakeSettings(2, null, 0), (stanza, url) -> connector);
    SourceStanza stream =
        new SourceStanza(
            "shop", SourceKind.KAFKA, List.of("shop"), 1, 30, 24, null, null, true, false);
    reader.addSplits(List.of(EndpointSplit.unread(stream, "shop", Instant.now())));
    poll(() -> connector.began.getCount() == 0);

    task.start();
    task.join();

    assertThat(closed).isTrue();
    assertThat(connector.closedWhileReading()).isFalse();
    reader = reader(new IntakeSettings(2, null, 0));
  }

  private EndpointReader reader(IntakeSettings intake) {
    return reader(intake, ServedConnector::new);
  }

  private EndpointReader reader(IntakeSettings intake, ConnectorFactory connectors) {
    var journal = Journal.lease(settings);
    return new EndpointReader(
        connectors,
        journal,
        Forgotten.lease(settings),
        new DiskRoom(intake, journal.value()),
        new ReadingThreads(intake.threads()),
        () -> now == null ? Instant.now() : now);
  }

  private SourceStanza stanza(int every, boolean paused) {
    return new SourceStanza(
        "blog", SourceKind.FEED, List.of(served.url()), every, 30, 24, null, null, true, paused);
  }

  private void tell(SourceStanza stanza) {
    EndpointsChanged change = EndpointsChanged.none();
    change.stanzas().put(stanza.name(), stanza);
    reader.handleSourceEvents(change);
  }

  private Backfill backfill(Backfill wish) {
    return store.backfills().find(wish.id()).orElseThrow();
  }

  private SourceStatus status() {
    return store.journal().statuses().stream().findFirst().orElse(null);
  }

  private String cursor() {
    return reader.snapshotState(1).get(0).cursor();
  }

  /** Polls as the task does, but only while the condition does not hold. */
  private void poll(BooleanSupplier condition) throws InterruptedException {
    Waiting.until(
        () -> emitted.changes() + " " + store.journal().statuses(),
        () -> {
          while (!condition.getAsBoolean()) {
            if (reader.pollNext(emitted) == InputStatus.NOTHING_AVAILABLE
                && !reader.isAvailable().isDone()) {
              return condition.getAsBoolean();
            }
          }
          return true;
        });
  }

  private void pollFor(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    poll(() -> System.nanoTime() > end);
  }
}
