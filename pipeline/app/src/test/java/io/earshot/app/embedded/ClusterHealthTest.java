package io.earshot.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.store.Origin;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterHealthTest {
  private static final Instant BEGAN = Instant.parse("2026-05-01T12:00:00Z");

  private final Store store =
      Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null));
  private Instant now = BEGAN;
  private final ClusterHealth health = new ClusterHealth(store, () -> now);

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void isGoodWhileThereIsNothingToRead() {
    now = BEGAN.plusSeconds(600);
    assertThat(health.get().ready()).isTrue();
  }

  @Test
  void saysThatNothingWasReadYet() {
    listen("blog");
    assertThat(health.get().ready()).isTrue();
    now = BEGAN.plusSeconds(121);
    assertThat(health.get().notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).startsWith("No source was read yet"));
  }

  @Test
  void saysThatNothingIsReadThoughAllIsDue() {
    due("blog", BEGAN);
    due("forum", BEGAN.plusSeconds(60));
    now = BEGAN.plusSeconds(150);
    assertThat(health.get().ready()).isTrue();
    now = BEGAN.plusSeconds(181);
    assertThat(health.get().ready()).isFalse();
    due("forum", now.plusSeconds(60));
    assertThat(health.get().ready()).isTrue();
  }

  private void listen(String name) {
    store
        .sources()
        .save(
            new SourceStanza(
                name,
                SourceKind.FEED,
                List.of("https://" + name + ".example/"),
                null,
                0,
                24,
                null,
                null,
                false,
                false),
            Origin.CONSOLE);
  }

  private void due(String name, Instant next) {
    store
        .journal()
        .status(
            new SourceStatus(
                name, "https://x.example/", State.OK, BEGAN, BEGAN, next, null, 1, 1, 0, 0, null));
  }
}
