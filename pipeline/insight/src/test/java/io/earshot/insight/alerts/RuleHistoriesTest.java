package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.earshot.connectors.Post;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.TrackerMatch;
import io.earshot.store.AlertRule;
import io.earshot.store.Origin;
import io.earshot.store.RuleHistory;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleHistoriesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final long HOUR = NOON.getEpochSecond() / 3_600;

  @TempDir private Path home;
  private final Store store =
      Store.open(
          new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null));
  private MentionIndex index;

  @BeforeEach
  void write() throws Exception {
    IndexSettings settings = IndexSettings.lucene(home.toString());
    index = Indexes.reader(settings);
    try (MentionWriter writer = Indexes.writer(settings)) {
      writer.write(
          List.of(
              said("1", "Acme", NOON),
              said("2", "Acme leaks", NOON.plusSeconds(60)),
              said("3", "An acme", NOON.minus(Duration.ofHours(5))),
              said("4", "Acme of old", NOON.minus(Duration.ofDays(100))),
              own("5", "Our Acme", NOON)));
      writer.commit();
    }
    brand(null);
    store
        .rules()
        .save(
            new AlertRule(
                "spike",
                "Acme",
                null,
                RuleKind.SPIKE,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                false),
            Origin.CONSOLE);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
    store.close();
  }

  @Test
  void asksWhatARuleWouldHaveCounted() throws Exception {
    histories(NOON.plusSeconds(120)).refresh();

    assertThat(history().counts()).containsExactly(entry(HOUR - 5, 1L), entry(HOUR, 2L));
  }

  @Test
  void asksAgainWhenTheBrandChanges() throws Exception {
    RuleHistories histories = histories(NOON.plusSeconds(120));
    histories.refresh();
    long before = revision();
    histories.refresh();
    assertThat(revision()).isEqualTo(before);

    brand("leaks");
    histories.refresh();
    assertThat(history().counts()).containsExactly(entry(HOUR, 1L));
  }

  private RuleHistories histories(Instant now) {
    return new RuleHistories(index, store, Clock.fixed(now, ZoneOffset.UTC));
  }

  private RuleHistory history() {
    return store.rules().history("spike").orElseThrow();
  }

  private long revision() {
    return store.rules().find("spike").orElseThrow().revision();
  }

  private void brand(String query) {
    store
        .trackers()
        .save(
            new Tracker("Acme", TrackerKind.BRAND, null, query, null, null, null), Origin.CONSOLE);
  }

  private static IndexOperation said(String id, String text, Instant published) {
    return IndexOperation.put(mention(id, text, published));
  }

  private static IndexOperation own(String id, String text, Instant published) {
    return IndexOperation.put(
        mention(id, text, published).with(List.of(new TrackerMatch("Acme", true, null, null))));
  }

  private static Mention mention(String id, String text, Instant published) {
    Post post =
        new Post(
            id, "blog", "web", null, null, null, null, text, null, published, null, null, null,
            null, null, null, null, null);
    return Mention.of(post, 1, NOON.plusSeconds(90));
  }
}
