package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import io.earshot.store.RuleKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertWordsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final AlertPost POST =
      new AlertPost("p", null, "My  kettle\nleaks.", null, null, null, "Dana", NOON, "negative");

  @Test
  void aPostSpeaksForItself() {
    Alert alert = AlertWords.each(rule(RuleKind.EACH, null), POST, NOON);

    assertThat(alert.title()).isEqualTo("Storm: Dana: My kettle leaks.");
    assertThat(alert.why()).isEqualTo("A negative post matches the rule 'Storm'.");
    assertThat(alert.key()).isEqualTo("p");
  }

  @Test
  void aSpikeSaysWhatWasExpectedAndHowImprobableItIs() {
    long hour = NOON.getEpochSecond() / 3_600;
    Judgement judgement = new Judgement(31, 1.84, 3.2e-9, 1_344);

    Alert alert =
        AlertWords.spike(rule(RuleKind.SPIKE, null), hour, judgement, List.of(POST), NOON);

    assertThat(alert.title()).isEqualTo("Storm: 31 posts in an hour, usually about 1.8");
    assertThat(alert.why())
        .contains(
            "Sunday 1 March 12:00 UTC",
            "1.8 were to be expected",
            "1,344 hours",
            "one in 310,000,000 such hours");
    assertThat(alert.window()).isEqualTo(NOON);
    assertThat(alert.key()).isEqualTo("Acme");
  }

  @Test
  void aDigestCountsMoodsAndShowsWhatReachedMostPeople() {
    DigestSchedule schedule =
        new DigestSchedule(Every.DAY, LocalTime.of(8, 0), ZoneId.of("Europe/Vienna"), null);
    DigestCounts counts = DigestCounts.NONE;
    for (int reach = 0; reach < 20; reach++) {
      counts = counts.with(new ReachedPost(POST, reach));
    }

    Alert alert = AlertWords.digest(rule(RuleKind.DIGEST, schedule), NOON, counts, NOON);

    assertThat(alert.title()).isEqualTo("Storm: 20 posts");
    assertThat(alert.why()).contains("Sunday 1 March 13:00 CET", "20 negative");
    assertThat(alert.posts()).hasSize(DigestCounts.MOST_SHOWN);
    assertThat(counts.shown()).extracting(ReachedPost::reach).startsWith(19L, 18L);
  }

  private static AlertRule rule(RuleKind kind, DigestSchedule schedule) {
    return new AlertRule(
        "Storm", "Acme", null, kind, null, false, false, schedule, null, null, null, null, false);
  }
}
