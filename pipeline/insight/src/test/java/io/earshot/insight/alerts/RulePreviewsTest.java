package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.insight.alerts.RulePreview.WouldBe;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.contract.Sample;
import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePreviewsTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:30:00Z");
  private static final Instant STORM = Instant.parse("2026-03-19T09:00:00Z");

  @TempDir private Path folder;
  private Store store;
  private MentionIndex index;
  private RulePreviews previews;

  @BeforeEach
  void start() throws Exception {
    store = Store.open(new StoreSettings("jdbc:h2:file:" + folder.resolve("s"), "earshot", ""));
    IndexSettings settings = IndexSettings.lucene(folder.resolve("index").toString());
    try (MentionWriter writer = Indexes.writer(settings)) {
      writer.write(mentions().stream().map(IndexOperation::put).toList());
      writer.commit();
    }
    index = Indexes.reader(settings);
    previews = new RulePreviews(index, store);
  }

  @AfterEach
  void stop() throws Exception {
    index.close();
    store.close();
  }

  /** A post an hour for three weeks, and a storm of forty within three hours. */
  private static List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (int hour = 1; hour <= 500; hour++) {
      mentions.add(post("quiet " + hour, NOW.minus(Duration.ofHours(hour))));
    }
    for (int i = 0; i < 40; i++) {
      mentions.add(post("storm " + i, STORM.plus(Duration.ofMinutes(4L * i))));
    }
    return mentions;
  }

  private static Mention post(String id, Instant published) {
    return Sample.mention(id).text("kettle " + id).published(published).build();
  }

  @Test
  void aSpikeIsToldWithItsReasonsOnce() throws Exception {
    save(rule(RuleKind.SPIKE, null));

    RulePreview preview = previews.of("rule", 7, NOW);

    assertThat(preview.posts()).isEqualTo(40 + 168);
    assertThat(preview.alerts()).hasSize(1);
    WouldBe spike = preview.alerts().get(0);
    assertThat(spike.window()).isEqualTo(STORM);
    assertThat(spike.observed()).isEqualTo(16);
    assertThat(spike.expected()).isBetween(0.8, 1.5);
    assertThat(spike.probability()).isLessThan(1e-6);
    assertThat(previews.of("rule", 1, NOW).alerts()).isEmpty();
  }

  @Test
  void digestsAreToldWithWhatTheyWouldHold() throws Exception {
    save(rule(RuleKind.DIGEST, new DigestSchedule(Every.DAY, LocalTime.of(8, 0), null, null)));

    assertThat(previews.of("rule", 2, NOW).alerts())
        .extracting(WouldBe::window, WouldBe::observed)
        .containsExactly(
            tuple(Instant.parse("2026-03-19T08:00:00Z"), 64L),
            tuple(Instant.parse("2026-03-18T08:00:00Z"), 24L));
  }

  @Test
  void eachPostIsToldNewestFirstAndAllAreCounted() throws Exception {
    save(rule(RuleKind.EACH, null));

    RulePreview preview = previews.of("rule", 7, NOW);

    assertThat(preview.total()).isEqualTo(208);
    assertThat(preview.alerts()).hasSize(RulePreview.MOST);
    assertThat(preview.alerts().get(0).what()).isEqualTo("kettle quiet 1");
  }

  @Test
  void saysWhatIsNotThere() {
    assertThatThrownBy(() -> previews.of("nothing", 7, NOW))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("There is no rule named 'nothing'");
    save(
        new AlertRule(
            "rule",
            "gone",
            null,
            RuleKind.EACH,
            null,
            true,
            true,
            null,
            null,
            null,
            null,
            null,
            false));
    assertThatThrownBy(() -> previews.of("rule", 7, NOW))
        .hasMessageContaining("brand named 'gone'");
  }

  private void save(AlertRule rule) {
    store.rules().save(rule, Origin.CONSOLE);
  }

  private static AlertRule rule(RuleKind kind, DigestSchedule schedule) {
    return new AlertRule(
        "rule", null, "kettle", kind, null, true, true, schedule, null, null, null, null, false);
  }
}
