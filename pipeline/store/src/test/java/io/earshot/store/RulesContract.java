package io.earshot.store;

import static io.earshot.store.DigestSchedule.Every.DAY;
import static io.earshot.store.DigestSchedule.Every.HOUR;
import static io.earshot.store.DigestSchedule.Every.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a store promises of rules beyond what it promises of all decisions. */
interface RulesContract extends StoreUnderTest {
  Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

  @Test
  default void keepsARuleWithEverythingItSays() {
    DigestSchedule monday =
        new DigestSchedule(WEEK, LocalTime.of(7, 30), ZoneId.of("Europe/Vienna"), DayOfWeek.FRIDAY);
    AlertRule digest =
        new AlertRule(
            "week",
            "Acme",
            "lang:de",
            RuleKind.DIGEST,
            500L,
            true,
            true,
            monday,
            null,
            null,
            null,
            List.of("team", "chat"),
            true);
    AlertRule spike =
        new AlertRule(
            "spike",
            null,
            "acme",
            RuleKind.SPIKE,
            null,
            false,
            false,
            monday,
            25,
            0.003,
            0,
            null,
            false);
    store().rules().save(digest, Origin.CONSOLE);
    store().rules().save(spike, Origin.CONSOLE);

    assertThat(reopened().rules().all())
        .containsExactly(
            new Decision<>(spike, Origin.CONSOLE, 2, false),
            new Decision<>(digest, Origin.CONSOLE, 1, false));
    assertThat(spike.schedule()).isNull();
  }

  @Test
  default void whatARuleDoesNotSayIsUsual() {
    AlertRule spike = rule("spike", RuleKind.SPIKE);
    assertThat(spike.minimumPosts()).isEqualTo(AlertRule.MINIMUM_POSTS);
    assertThat(spike.probability()).isEqualTo(AlertRule.PROBABILITY);
    assertThat(spike.coolDownHours()).isEqualTo(AlertRule.COOL_DOWN_HOURS);
    assertThat(rule("each", RuleKind.EACH).coolDownHours()).isNull();
    ZoneId utc = ZoneId.of("UTC");
    assertThat(rule("digest", RuleKind.DIGEST).schedule())
        .isEqualTo(new DigestSchedule(DAY, LocalTime.of(8, 0), utc, null));
    assertThat(new DigestSchedule(HOUR, null, utc, DayOfWeek.MONDAY))
        .isEqualTo(new DigestSchedule(HOUR, LocalTime.MIDNIGHT, utc, null));
  }

  @Test
  default void pausingARuleOfTheFilesSurvivesAnImportAndEndsWithTheRule() {
    store().rules().importFile(List.of(rule("a", RuleKind.EACH)));
    store().rules().pause("a", true);
    store().rules().pause("a", true);
    store().rules().importFile(List.of(rule("a", RuleKind.SPIKE)));

    assertThat(store().rules().changedAfter(0))
        .containsExactly(
            new Decision<>(rule("a", RuleKind.SPIKE).withPaused(true), Origin.FILE, 3, false));
    store().rules().importFile(List.of());
    store().rules().importFile(List.of(rule("a", RuleKind.SPIKE)));
    assertThat(store().rules().find("a").orElseThrow().value().paused()).isFalse();
    assertThatThrownBy(() -> store().rules().pause("b", true))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("There is no rule named 'b'");
  }

  @Test
  default void aRuleThatIsSavedIsPausedAsItSays() {
    AlertRule rule = rule("a", RuleKind.EACH);
    store().rules().save(rule, Origin.CONSOLE);
    store().rules().pause("a", true);
    store().rules().save(rule.withPaused(true), Origin.CONSOLE);
    assertThat(store().rules().changedAfter(0)).extracting(Decision::revision).containsExactly(2L);

    store().rules().save(rule, Origin.CONSOLE);

    assertThat(store().rules().all())
        .containsExactly(new Decision<>(rule, Origin.CONSOLE, 3, false));
    store().rules().delete("a");
    assertThat(store().rules().changedAfter(3))
        .containsExactly(new Decision<>(rule, Origin.CONSOLE, 4, true));
  }

  @Test
  default void aNewHistoryReplacesTheOldOneAndIsAChangeOfTheRule() {
    store().rules().save(rule("a", RuleKind.SPIKE), Origin.CONSOLE);
    assertThat(store().rules().history("a")).isEmpty();
    RuleHistory first = new RuleHistory(NOON, new TreeMap<>());
    RuleHistory second = new RuleHistory(NOON, hours(9_000));
    store().rules().saveHistory("a", first);
    store().rules().saveHistory("a", second);

    assertThat(reopened().rules().history("a")).contains(second);
    assertThat(store().rules().changedAfter(2))
        .containsExactly(new Decision<>(rule("a", RuleKind.SPIKE), Origin.CONSOLE, 3, false));
    assertThatThrownBy(() -> store().rules().saveHistory("b", first))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(store().rules().history("b")).isEmpty();
  }

  private static TreeMap<Long, Long> hours(int number) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    for (long hour = 0; hour < number; hour++) {
      counts.put(490_000 + hour, hour * hour);
    }
    return counts;
  }

  @Test
  default void aRuleThatWatchesNothingOrGoesBeyondItsBoundsIsNone() {
    assertThatThrownBy(() -> spiking(" ", null, 1, 0.01, 1)).hasMessageContaining("a brand or a");
    assertThatThrownBy(() -> spiking("q", -1L, 1, 0.01, 1)).hasMessageContaining("reach");
    assertThatThrownBy(() -> spiking("q", 1L, 0, 0.01, 1)).hasMessageContaining("posts");
    assertThatThrownBy(() -> spiking("q", 1L, 1, 0.0, 1)).hasMessageContaining("probability");
    assertThatThrownBy(() -> spiking("q", 1L, 1, 0.2, 1)).hasMessageContaining("probability");
    assertThatThrownBy(() -> spiking("q", 1L, 1, 0.1, 673)).hasMessageContaining("cool-down");
  }

  private static AlertRule spiking(
      String query, Long reach, Integer posts, Double probability, Integer coolDown) {
    return new AlertRule(
        "a",
        null,
        query,
        RuleKind.SPIKE,
        reach,
        false,
        false,
        null,
        posts,
        probability,
        coolDown,
        null,
        false);
  }

  static AlertRule rule(String name, RuleKind kind) {
    return new AlertRule(name, kind, "Acme", null);
  }
}
