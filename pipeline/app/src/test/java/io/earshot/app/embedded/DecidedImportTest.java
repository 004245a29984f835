package io.earshot.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.config.Decided;
import io.earshot.app.config.SourcesFile;
import io.earshot.insight.trackers.RuleQuery;
import io.earshot.store.AlertRule;
import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecidedImportTest {
  private static final Tracker OWN = new Tracker("Orrenby", TrackerKind.BRAND, "kettle");

  @TempDir private Path data;
  private final Parts parts = new Parts();
  private Store store;
  private DecidedImport imports;

  @BeforeEach
  void open() {
    store = parts.add(Store.open(new StoreSettings("jdbc:h2:mem:decided", "earshot", "")));
    imports = new DecidedImport(data, store, parts, Clock.systemUTC(), line -> {});
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void theBrandsOfTheSampleWebAreWatchedWhileItIsListenedTo() throws Exception {
    imports.put(decided(List.of(), Optional.of(new SourcesFile.Sample(5, 730))));

    assertThat(names()).contains("Orrenby", "Vescano", "Druvik", "Slow Morning");
    assertThat(store.trackers().all()).extracting(Decision::origin).containsOnly(Origin.FILE);
    assertThat(store.rules().all()).isNotEmpty();
    for (Decision<AlertRule> rule : store.rules().all()) {
      Tracker tracker = store.trackers().find(rule.value().tracker()).orElseThrow().value();
      assertThat(RuleQuery.of(rule.value(), tracker)).isNotNull();
    }
    assertThat(store.rules().all())
        .flatExtracting(rule -> rule.value().channels())
        .isNotEmpty()
        .allSatisfy(channel -> assertThat(store.channels().find(channel)).isPresent());
    imports.put(decided(List.of(), Optional.empty()));
    assertThat(names()).isEmpty();
    assertThat(store.rules().all()).isEmpty();
    assertThat(store.channels().all()).isEmpty();
  }

  @Test
  void aFileMaySayOtherwiseWhatTheSampleBrings() throws Exception {
    imports.put(decided(List.of(OWN), Optional.of(new SourcesFile.Sample(5, 730))));

    assertThat(store.trackers().find("Orrenby").orElseThrow().value()).isEqualTo(OWN);
    assertThat(names()).contains("Vescano");
  }

  private List<String> names() {
    return store.trackers().all().stream().map(row -> row.value().name()).toList();
  }

  private static Decided decided(List<Tracker> trackers, Optional<SourcesFile.Sample> sample) {
    return new Decided(
        new SourcesFile(List.of(), sample), trackers, List.of(), List.of(), List.of(), List.of());
  }
}
