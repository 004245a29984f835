package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.store.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a store promises of alerts, channels and deliveries. */
interface AlertsContract extends StoreUnderTest {
  Instant MIDDAY = Instant.parse("2026-03-01T12:00:00Z");
  Duration LEASE = Duration.ofMinutes(2);
  Duration AN_HOUR = Duration.ofHours(1);

  @Test
  default void keepsAnAlertWithEverythingItSays() {
    Alert full =
        new Alert(
            "Crisis",
            "acme",
            MIDDAY,
            RuleKind.SPIKE,
            MIDDAY.plusSeconds(7),
            "Acme: 42 posts",
            "42 posts, 3.5 expected",
            42L,
            3.5,
            1e-30,
            List.of(
                new AlertPost(
                    "https://a/1",
                    "Acme",
                    "the kettle of Acme \0",
                    List.of(new AlertPost.Span(0, 4)),
                    List.of(new AlertPost.Span(14, 18)),
                    "https://a/1",
                    "Dan",
                    MIDDAY,
                    "negative")));

    assertThat(store().alerts().raise(full, List.of(), null)).isTrue();

    reopened();
    assertThat(store().alerts().find(full.id()).orElseThrow().alert())
        .usingRecursiveComparison()
        .ignoringFields("posts.excerpt")
        .isEqualTo(full);
    assertThat(store().alerts().newest(null, null, 9)).extracting(AlertRow::id).contains(full.id());
  }

  @Test
  default void raisesAnAlertOncePerRuleKeyAndWindow() {
    assertThat(raise(alert("Crisis", "acme", MIDDAY))).isTrue();
    reopened();
    assertThat(raise(alert("Crisis", "acme", MIDDAY))).isFalse();
    assertThat(raise(alert("Crisis", "acme", MIDDAY.plus(AN_HOUR)))).isTrue();
    assertThat(raise(alert("Crisis", "globex", MIDDAY))).isTrue();
    assertThat(raise(alert("Digest", "acme", MIDDAY))).isTrue();

    assertThat(store().deliveries().newest(null, null, null, 99)).hasSize(8);
    assertThat(store().deliveries().newest(null, null, null, 99))
        .extracting(Delivery::id)
        .doesNotHaveDuplicates();
  }

  @Test
  default void raisesNothingWithinTheCoolDownOfWhatStands() {
    Duration coolDown = Duration.ofHours(6);
    Alert first = alert("Crisis", "acme", MIDDAY);

    assertThat(store().alerts().raise(first, List.of(), coolDown)).isTrue();
    assertThat(store().alerts().raise(at(first, 5), List.of(), coolDown)).isFalse();
    assertThat(store().alerts().raise(at(first, -5), List.of(), coolDown)).isFalse();
    assertThat(store().alerts().raise(at(first, 6), List.of(), coolDown)).isTrue();
    assertThat(store().alerts().raise(at(first, 5), List.of(), coolDown)).isFalse();
    assertThat(store().alerts().raise(first, List.of(), coolDown)).isFalse();
  }

  private static Alert at(Alert alert, long hours) {
    return alert(alert.rule(), alert.key(), alert.window().plus(AN_HOUR.multipliedBy(hours)));
  }

  @Test
  default void ofManyThatRaiseTheSameOnlyOneDoes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<Long> raiser =
        () ->
            IntStream.range(0, 20)
                .filter(hour -> raiseWithin6Hours(at(alert("Crisis", "acme", MIDDAY), hour)))
                .count();
    long raised = 0;
    for (Future<Long> one : threads.invokeAll(List.of(raiser, raiser, raiser, raiser))) {
      raised += one.get();
    }
    threads.shutdown();

    List<AlertRow> standing = store().alerts().newest(null, null, 99);
    assertThat(standing).hasSize((int) raised);
    List<Instant> windows = standing.stream().map(row -> row.alert().window()).sorted().toList();
    for (int i = 1; i < windows.size(); i++) {
      assertThat(Duration.between(windows.get(i - 1), windows.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofHours(6));
    }
  }

  private boolean raiseWithin6Hours(Alert alert) {
    return store().alerts().raise(alert, List.of("mail"), Duration.ofHours(6));
  }

  @Test
  default void pagesThroughAlertsAndKnowsWhichWereRead() {
    List<Alert> alerts =
        IntStream.range(0, 5)
            .mapToObj(hour -> at(alert(hour == 2 ? "Other" : "Crisis", "acme", MIDDAY), hour))
            .toList();
    alerts.forEach(this::raise);

    List<AlertRow> page = store().alerts().newest(null, null, 2);
    assertThat(page)
        .extracting(AlertRow::id)
        .containsExactly(alerts.get(4).id(), alerts.get(3).id());
    assertThat(store().alerts().newest(null, page.get(1).number(), 9))
        .extracting(AlertRow::id)
        .containsExactly(alerts.get(2).id(), alerts.get(1).id(), alerts.get(0).id());
    assertThat(store().alerts().newest("Other", null, 9))
        .extracting(AlertRow::id)
        .containsExactly(alerts.get(2).id());

    assertThat(store().alerts().unread()).isEqualTo(5);
    store().alerts().read(alerts.get(0).id());
    store().alerts().read("nothing");
    assertThat(store().alerts().unread()).isEqualTo(4);
    assertThat(store().alerts().find(alerts.get(0).id()).orElseThrow().seen()).isTrue();
    store().alerts().readUpTo(page.get(1).number());
    assertThat(store().alerts().unread()).isEqualTo(1);
  }

  @Test
  default void forgetsAnAlertWithItsDeliveries() {
    raise(alert("Crisis", "acme", MIDDAY));
    raise(alert("Crisis", "acme", MIDDAY.plus(AN_HOUR)));

    store().alerts().forgetBefore(MIDDAY.plus(AN_HOUR));

    assertThat(store().alerts().newest(null, null, 9)).hasSize(1);
    assertThat(store().deliveries().newest(null, null, null, 9)).hasSize(2);
  }

  @Test
  default void aClaimedDeliveryIsNobodyElsesUntilTheLeaseEnds() {
    Alert alert = alert("Crisis", "acme", MIDDAY);
    raise(alert);

    assertThat(store().deliveries().claim(MIDDAY.minusSeconds(1), LEASE, 9)).isEmpty();
    List<Delivery> claimed = store().deliveries().claim(MIDDAY, LEASE, 9);
    assertThat(claimed)
        .extracting(Delivery::alert, Delivery::channel, Delivery::attempts, Delivery::due)
        .containsExactly(
            tuple(alert.id(), "mail", 1, MIDDAY.plus(LEASE)),
            tuple(alert.id(), "hook", 1, MIDDAY.plus(LEASE)));
    reopened();
    assertThat(store().deliveries().claim(MIDDAY.plusSeconds(119), LEASE, 9)).isEmpty();
    List<Delivery> again = store().deliveries().claim(MIDDAY.plus(LEASE), LEASE, 9);
    assertThat(again)
        .extracting(Delivery::id, Delivery::attempts)
        .containsExactly(tuple(claimed.get(0).id(), 2), tuple(claimed.get(1).id(), 2));
  }

  @Test
  default void whatWasBeingSentIsDueOnceItsSendersAreKnownToBeDead() {
    raise(alert("Crisis", "acme", MIDDAY));
    List<Delivery> claimed = store().deliveries().claim(MIDDAY, LEASE, 9);
    store().deliveries().retryAt(claimed.get(1), MIDDAY.plusSeconds(30), "503");

    store().deliveries().releaseClaims(MIDDAY.plusSeconds(1));

    assertThat(store().deliveries().claim(MIDDAY.plusSeconds(1), LEASE, 9))
        .extracting(Delivery::id, Delivery::attempts)
        .containsExactly(tuple(claimed.get(0).id(), 2));
  }

  @Test
  default void whatBecameOfADeliveryIsKept() {
    raise(alert("Crisis", "acme", MIDDAY));
    List<Delivery> claimed = store().deliveries().claim(MIDDAY, LEASE, 9);
    store().deliveries().sent(claimed.get(0), "250 OK");
    store().deliveries().retryAt(claimed.get(1), MIDDAY.plusSeconds(30), "503");

    assertThat(store().deliveries().claim(MIDDAY.plusSeconds(29), LEASE, 9)).isEmpty();
    Delivery second = store().deliveries().claim(MIDDAY.plusSeconds(30), LEASE, 9).get(0);
    assertThat(second.message()).isEqualTo("503");
    store().deliveries().dead(second, "404");

    assertThat(store().deliveries().claim(MIDDAY.plus(AN_HOUR), LEASE, 9)).isEmpty();
    assertThat(store().deliveries().of(claimed.get(0).alert()))
        .extracting(Delivery::state, Delivery::message)
        .containsExactly(tuple(State.SENT, "250 OK"), tuple(State.DEAD, "404"));
    assertThat(store().deliveries().newest("hook", State.DEAD, null, 9)).hasSize(1);
    assertThat(store().deliveries().newest("hook", State.SENT, null, 9)).isEmpty();
    assertThat(store().deliveries().count(State.DEAD)).isEqualTo(1);
  }

  @Test
  default void aReportOfALostClaimChangesNothingButSuccess() {
    raise(alert("Crisis", "acme", MIDDAY));
    Delivery slow = store().deliveries().claim(MIDDAY, LEASE, 1).get(0);
    Delivery taken =
        store().deliveries().claim(MIDDAY.plus(AN_HOUR), LEASE, 9).stream()
            .filter(delivery -> delivery.id().equals(slow.id()))
            .findFirst()
            .orElseThrow();

    store().deliveries().dead(slow, "timed out");
    assertThat(store().deliveries().find(slow.id()).orElseThrow().state()).isEqualTo(State.WAITING);
    store().deliveries().sent(slow, "after all");
    store().deliveries().dead(taken, "too late");
    assertThat(store().deliveries().find(slow.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  default void aReplaySendsUnderTheSameIdAgain() {
    raise(alert("Crisis", "acme", MIDDAY));
    Delivery dead = store().deliveries().claim(MIDDAY, LEASE, 1).get(0);
    store().deliveries().dead(dead, "404");

    store().deliveries().replay(dead.id(), MIDDAY.minusSeconds(9));

    Delivery again = store().deliveries().claim(MIDDAY, LEASE, 1).get(0);
    assertThat(again.id()).isEqualTo(dead.id());
    assertThat(again.attempts()).isEqualTo(1);
    assertThatThrownBy(() -> store().deliveries().replay("nothing", MIDDAY))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  default void ofManyThatClaimEachDeliveryGoesToOne() throws Exception {
    IntStream.range(0, 25).forEach(hour -> raise(at(alert("Crisis", "acme", MIDDAY), -hour)));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<List<String>> claimer =
        () -> {
          List<String> mine = new ArrayList<>();
          List<Delivery> claimed;
          do {
            claimed = store().deliveries().claim(MIDDAY, LEASE, 3);
            claimed.forEach(delivery -> mine.add(delivery.id()));
          } while (!claimed.isEmpty());
          return mine;
        };

    List<String> all = new ArrayList<>();
    for (Future<List<String>> one :
        threads.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
      all.addAll(one.get());
    }
    threads.shutdown();
    store().deliveries().claim(MIDDAY, LEASE, 99).forEach(delivery -> all.add(delivery.id()));
    assertThat(all).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  default void channelsOfTheFilesAreExactlyTheNamedOnes() {
    Channel hook = new Channel("hook", ChannelKind.WEBHOOK, "https://a.example", "${KEY}", true);
    Channel mail = new Channel("mail", ChannelKind.EMAIL, "a@b.example", null, false);
    store().channels().save(mail, Origin.CONSOLE);
    store().channels().importFile(List.of(hook, channel("gone")));
    store().channels().disable("hook", "410");

    store().channels().importFile(List.of(hook, channel("new")));

    reopened();
    assertThat(store().channels().all())
        .containsExactly(
            new ChannelRow(hook, Origin.FILE, "410"),
            new ChannelRow(mail, Origin.CONSOLE, null),
            new ChannelRow(channel("new"), Origin.FILE, null));
    store().channels().enable("hook");
    assertThat(store().channels().find("hook").orElseThrow().disabled()).isNull();
  }

  @Test
  default void aChannelThatIsChangedIsInUseAgain() {
    store().channels().save(channel("a"), Origin.CONSOLE);
    store().channels().disable("a", "410");
    store().channels().save(channel("a"), Origin.CONSOLE);

    assertThat(store().channels().find("a").orElseThrow().disabled()).isNull();
    store().channels().delete("a");
    assertThat(store().channels().all()).isEmpty();
  }

  @Test
  default void theConsoleLeavesChannelsOfTheFilesAlone() {
    store().channels().importFile(List.of(channel("a")));

    assertThatThrownBy(() -> store().channels().save(channel("a"), Origin.CONSOLE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store().channels().delete("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'a' comes from the configuration files");
    assertThatThrownBy(() -> store().channels().delete("b"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> store().channels().enable("b"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> store().channels().save(channel(" "), Origin.CONSOLE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void aPostThatIsRemovedTakesTheAlertAboutItWithItAndLeavesOthers() {
    Alert about = each("Every", "gone");
    raise(about);
    raise(each("Every", "stays"));
    Alert spike = showing(alert("Crisis", "acme", MIDDAY), "stays", "gone");
    raise(spike);

    assertThat(store().removals().remove("gone", Instant.now())).isEqualTo(2);

    reopened();
    assertThat(store().alerts().find(about.id())).isEmpty();
    assertThat(store().deliveries().of(about.id())).isEmpty();
    assertThat(shown(spike)).containsExactly("stays");
    assertThat(store().deliveries().of(spike.id())).hasSize(2);
    assertThat(shown(each("Every", "stays"))).containsExactly("stays");
    assertThat(store().removals().remove("gone", Instant.now())).isZero();
  }

  @Test
  default void whatIsRaisedAfterAPostWasRemovedDoesNotShowIt() {
    store().removals().remove("gone", Instant.now());
    store().removals().remove("gone long ago", Instant.now().minus(Duration.ofHours(2)));
    Alert spike = showing(alert("Crisis", "acme", MIDDAY), "gone", "stays", "gone long ago");

    assertThat(raise(each("Every", "gone"))).isFalse();
    assertThat(raise(spike)).isTrue();

    assertThat(shown(spike)).containsExactly("stays", "gone long ago");
  }

  private List<String> shown(Alert alert) {
    return store().alerts().find(alert.id()).orElseThrow().alert().posts().stream()
        .map(AlertPost::id)
        .toList();
  }

  private static Alert each(String rule, String post) {
    Alert plain = alert(rule, post, Instant.EPOCH);
    return showing(
        new Alert(
            plain.rule(),
            plain.key(),
            plain.window(),
            RuleKind.EACH,
            MIDDAY,
            plain.title(),
            plain.why(),
            null,
            null,
            null,
            null),
        post);
  }

  private static Alert showing(Alert alert, String... posts) {
    return new Alert(
        alert.rule(),
        alert.key(),
        alert.window(),
        alert.kind(),
        alert.raised(),
        alert.title(),
        alert.why(),
        null,
        null,
        null,
        Stream.of(posts)
            .map(id -> new AlertPost(id, null, "said", null, null, null, "Dan", MIDDAY, null))
            .toList());
  }

  private boolean raise(Alert alert) {
    return store().alerts().raise(alert, List.of("mail", "hook", "mail"), null);
  }

  private static Alert alert(String rule, String key, Instant window) {
    return new Alert(
        rule, key, window, RuleKind.SPIKE, window, "title", "why", null, null, null, null);
  }

  private static Channel channel(String name) {
    return new Channel(name, ChannelKind.SLACK, "https://a.example/" + name, null, false);
  }
}
