package io.earshot.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.config.Decided;
import io.earshot.app.config.Settings;
import io.earshot.app.config.SourcesFile;
import io.earshot.app.process.Await;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.store.Alert;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmWish;
import io.earshot.store.Customer;
import io.earshot.store.Delivery;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an alert in the store to the sample's own receivers. */
class DispatchingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path home;
  private final Parts parts = new Parts();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void theSamplesAlertsArriveByMailAndSignedWebhook() throws Exception {
    Store store = parts.add(Store.open(new StoreSettings("jdbc:h2:mem:sent", "earshot", "")));
    Settings settings = Settings.read(home.resolve("none.yaml"), home, Map.of());
    DecidedImport imports = new DecidedImport(home, store, parts, Clock.systemUTC(), told::add);
    imports.put(
        new Decided(
            new SourcesFile(List.of(), Optional.of(new SourcesFile.Sample(5, 730))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    MentionIndex index = parts.add(Indexes.reader(settings.index()));
    parts.add(
        Dispatching.start(
            settings, store, index, imports::sampleMail, "http://127.0.0.1:1", Clock.systemUTC()));

    store.alerts().raise(storm(), List.of("sample mail", "sample webhook"), null);

    Await.until("both deliveries", () -> store.deliveries().count(Delivery.State.SENT) == 2);
    List<Delivery> sent = store.deliveries().of(storm().id());
    assertThat(told)
        .containsExactlyInAnyOrder(
            "Mail arrived: Orrenby: 42 posts – “café” (<%s@earshot>)".formatted(sent.get(0).id()),
            "Signed webhook arrived: Orrenby: 42 posts – “café” (%s)".formatted(sent.get(1).id()));

    store.customers().save(new Customer("c-7", "Ann Bo", null, null, null, null, null, null, true));
    CrmWish wish = new CrmWish("sample CRM", CrmRecordKind.ACTIVITY, "c-7", post());
    store.crmRecords().put(List.of(wish), NOON);
    Await.until("the CRM has it", () -> store.crmRecords().count(Delivery.State.SENT) == 1);
    try (InputStream page = URI.create(imports.sampleCrmAddress()).toURL().openStream()) {
      assertThat(new String(page.readAllBytes(), UTF_8)).contains("Ann Bo", "The lid leaks.");
    }
  }

  private static CrmPost post() {
    return new CrmPost(
        "p", null, "web", null, null, "The lid leaks.", "Ann", NOON, null, null, List.of());
  }

  private static Alert storm() {
    return new Alert(
        "Storm about Orrenby",
        "Orrenby",
        NOON,
        RuleKind.SPIKE,
        NOON,
        "Orrenby: 42 posts – “café”",
        "42 posts where 3.5 were to be expected",
        42L,
        3.5,
        1e-9,
        null);
  }
}
