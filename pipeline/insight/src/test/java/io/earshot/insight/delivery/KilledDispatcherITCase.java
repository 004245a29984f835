package io.earshot.insight.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.http.TestSite;
import io.earshot.store.Alert;
import io.earshot.store.AlertRow;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Delivery;
import io.earshot.store.Delivery.State;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that raises alerts and sends them is killed with SIGKILL again and again: while the
 * receiver has a message and has not answered, and just after it has. Each time it begins anew, as
 * a job does that goes back to its checkpoint.
 */
class KilledDispatcherITCase {
  private static final int ALERTS = 40;

  private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger kills = new AtomicInteger();
  private volatile Process sender;

  @TempDir private Path folder;

  @Test
  void anAlertStandsOnceAndItsDeliveryArrivesUnderOneId() throws Exception {
    try (TestSite site = TestSite.start()) {
      site.on("/hook", this::receive);
      for (int lives = 0; lives == 0 || sender.exitValue() != 0; lives++) {
        assertThat(lives).isLessThan(50);
        sender = start(site.url("/hook"), lives);
        sender.waitFor();
      }
    }
    assertThat(kills).hasValueGreaterThan(5);
    try (Store store = Sender.open(folder.resolve("store"))) {
      List<AlertRow> alerts = store.alerts().newest(null, null, 999);
      assertThat(alerts).extracting(row -> row.alert().key()).doesNotHaveDuplicates();
      assertThat(alerts).hasSize(ALERTS);
      List<Delivery> deliveries = store.deliveries().newest(null, null, null, 999);
      assertThat(deliveries).hasSize(ALERTS);
      assertThat(deliveries).extracting(Delivery::state).containsOnly(State.SENT);
      assertThat(bodies.keySet())
          .containsExactlyInAnyOrderElementsOf(deliveries.stream().map(Delivery::id).toList());
      assertThat(bodies.values()).allSatisfy(sent -> assertThat(sent).hasSize(1));
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    bodies
        .computeIfAbsent(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            id -> ConcurrentHashMap.newKeySet())
        .add(body);
    int number = received.incrementAndGet();
    if (number % 6 == 1) {
      kill();
    }
    TestSite.send(exchange, 204, Map.of(), new byte[0]);
    exchange.close();
    if (number % 6 == 4) {
      kill();
    }
  }

  private void kill() {
    kills.incrementAndGet();
    sender.toHandle().destroyForcibly();
  }

  /**
   * @param lives how many lives it had before: its clock is past all leases of those
   */
  private Process start(String url, int lives) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Sender.class.getName(),
            folder.resolve("store").toString(),
            url,
            String.valueOf(lives))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Raises all alerts and sends what is due, until all is sent. */
  static final class Sender {
    public static void main(String[] arguments) throws Exception {
      Store store = open(Path.of(arguments[0]));
      Duration past = Outbox.LEASE.multipliedBy(2L * Integer.parseInt(arguments[2]));
      Clock clock = Clock.offset(Clock.systemUTC(), past);
      store
          .channels()
          .save(new Channel("hook", ChannelKind.WEBHOOK, arguments[1], null, true), Origin.CONSOLE);
      AlertOutbox outbox =
          new AlertOutbox(store, new Notifiers(Alarms.http(), () -> null, clock), null, clock);
      IntStream.range(0, ALERTS).forEach(number -> raise(store, number));
      while (outbox.sendDue()) {
        IntStream.range(0, ALERTS).forEach(number -> raise(store, number));
      }
      store.close();
    }

    private static void raise(Store store, int number) {
      Alert alert =
          new Alert(
              "Each",
              "post " + number,
              Alarms.NOON,
              RuleKind.EACH,
              Alarms.NOON,
              "title",
              "why",
              null,
              null,
              null,
              null);
      store.alerts().raise(alert, List.of("hook"), Duration.ofHours(1));
    }

    static Store open(Path file) {
      return Store.open(new StoreSettings("jdbc:h2:file:" + file, "earshot", ""));
    }
  }
}
