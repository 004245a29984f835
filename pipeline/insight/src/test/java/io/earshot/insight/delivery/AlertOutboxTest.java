package io.earshot.insight.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Delivery;
import io.earshot.store.Delivery.State;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertOutboxTest {
  private final WebReceiver receiver = new WebReceiver();
  private final SetClock clock = new SetClock();
  @TempDir private Path folder;
  private Store store;
  private AlertOutbox outbox;

  @BeforeEach
  void start() {
    store = Store.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("s"), "earshot", ""));
    Notifiers notifiers = new Notifiers(Alarms.http(), () -> null, clock);
    outbox = new AlertOutbox(store, notifiers, "http://console", clock);
    save("hook", ChannelKind.WEBHOOK, receiver.url());
  }

  @AfterEach
  void stop() {
    receiver.close();
    store.close();
  }

  @Test
  void sendsWhatIsDueOnce() throws Exception {
    raise("hook");

    assertThat(outbox.sendDue()).isTrue();
    assertThat(outbox.sendDue()).isFalse();

    assertThat(receiver.messages()).hasSize(1);
    assertThat(receiver.messages().get(0).body())
        .contains("http://console/alerts/" + Alarms.spike().id());
    assertThat(delivery().state()).isEqualTo(State.SENT);
    assertThat(delivery().message()).isEqualTo("answered 204");
  }

  @Test
  void triesAgainUnderTheSameIdLaterAndLater() throws Exception {
    receiver.answers(500, Map.of());
    raise("hook");
    outbox.sendDue();

    assertThat(delivery().due()).isCloseTo(clock.now.plusSeconds(5), within(1, ChronoUnit.SECONDS));
    assertThat(outbox.sendDue()).isFalse();
    for (int attempts = 1; delivery().state() == State.WAITING; attempts++) {
      assertThat(attempts).isLessThan(20);
      clock.now = delivery().due();
      outbox.sendDue();
    }
    assertThat(receiver.messages()).hasSize(11);
    assertThat(receiver.messages())
        .extracting(message -> message.header("webhook-id"))
        .containsOnly(delivery().id());
    assertThat(Duration.between(Alarms.NOON, clock.now)).isBetween(days(2), days(4));
    assertThat(delivery().state()).isEqualTo(State.DEAD);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  @Test
  void comesBackNotBeforeTheReceiverWants() throws Exception {
    receiver.answers(429, Map.of("Retry-After", "7200"));
    raise("hook");
    Instant before = Instant.now();
    clock.now = before;
    outbox.sendDue();

    assertThat(delivery().due()).isAfterOrEqualTo(before.plusSeconds(7_199));
  }

  @Test
  void aReceiverThatIsGoneGetsNothingMore() throws Exception {
    receiver.answers(410, Map.of());
    raise("hook");
    outbox.sendDue();
    assertThat(store.channels().find("hook").orElseThrow().disabled()).contains("answered 410");
    assertThat(delivery().state()).isEqualTo(State.DEAD);

    store.deliveries().replay(delivery().id(), clock.now);
    outbox.sendDue();
    assertThat(receiver.messages()).hasSize(1);
    assertThat(delivery().message()).startsWith("the channel is not in use");

    receiver.answers(200, Map.of());
    store.channels().enable("hook");
    store.deliveries().replay(delivery().id(), clock.now);
    outbox.sendDue();
    assertThat(receiver.messages()).hasSize(2);
    assertThat(delivery().state()).isEqualTo(State.SENT);
  }

  @Test
  void saysWhyNothingCanBeSent() throws Exception {
    save("mail", ChannelKind.EMAIL, "eva@example.org");
    raise("mail", "nowhere");
    while (outbox.sendDue()) {
      assertThat(store.deliveries().count(State.SENT)).isZero();
    }

    assertThat(store.deliveries().of(Alarms.spike().id()))
        .extracting(Delivery::message)
        .containsExactly(
            "there is no mail server: add a section 'mail:' to earshot.yaml",
            "there is no channel named nowhere");
  }

  /** Killed after the receiver took it and before that was noted. */
  @Test
  void whatWasSentButNotNotedIsSentAgainUnderItsId() throws Exception {
    raise("hook");
    Delivery claimed = store.deliveries().claim(clock.now, Outbox.LEASE, 1).get(0);

    assertThat(outbox.sendDue()).isFalse();
    clock.now = clock.now.plus(Outbox.LEASE);
    assertThat(outbox.sendDue()).isTrue();

    assertThat(receiver.messages().get(0).header("webhook-id")).isEqualTo(claimed.id());
  }

  private void save(String name, ChannelKind kind, String target) {
    store.channels().save(new Channel(name, kind, target, null, true), Origin.CONSOLE);
  }

  private void raise(String... channels) {
    store.alerts().raise(Alarms.spike(), List.of(channels), null);
    clock.now = Alarms.NOON.plusSeconds(90);
  }

  private Delivery delivery() {
    return store.deliveries().of(Alarms.spike().id()).get(0);
  }

  private static final class SetClock extends Clock {
    private Instant now = Alarms.NOON.plusSeconds(90);

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
