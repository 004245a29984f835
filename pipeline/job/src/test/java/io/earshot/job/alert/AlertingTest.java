package io.earshot.job.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Waiting;
import io.earshot.job.decisions.Decided;
import io.earshot.job.decisions.InForce;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.RuleHit;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import io.earshot.store.RuleHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event time is when posts were observed; the clock on the wall plays no part. */
class AlertingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration WEEKS = Duration.ofDays(56);

  private final Decided decided =
      new Decided()
          .brand("Acme")
          .each("each", "Acme", null)
          .spike("spike", "Acme")
          .digest(
              "digest",
              "Acme",
              new DigestSchedule(Every.DAY, LocalTime.of(8, 0), ZoneId.of("Europe/Berlin"), null));
  private KeyedOneInputStreamOperatorTestHarness<String, RuleHit, Raised> alerting;

  @BeforeEach
  void open() throws Exception {
    alerting = harness();
    alerting.open();
  }

  @AfterEach
  void close() throws Exception {
    alerting.close();
    decided.close();
  }

  @Test
  void tellsOfEachPostThatIsPresent() throws Exception {
    hit("each", NOW, true);
    hit("each", NOW.minus(Duration.ofDays(2)), false);

    assertThat(alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.key()).isEqualTo("post " + NOW);
              assertThat(alert.posts()).hasSize(1);
            });
    assertThat(raised().get(0).channels()).containsExactly("team");
  }

  @Test
  void tellsOfAnHourThatStandsOut() throws Exception {
    usualWeeks();
    for (int post = 0; post < 20; post++) {
      hit("spike", NOW.plusSeconds(post * 10), true);
    }
    watermark(NOW.plusSeconds(300));

    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(alert.key()).isEqualTo("Acme");
              assertThat(alert.window()).isEqualTo(NOW);
              assertThat(alert.probability()).isLessThan(1e-4);
              assertThat(alert.expected()).isBetween(0.2, 3.0);
              assertThat(alert.posts()).isNotEmpty();
            });
    assertThat(alerts().get(alerts().size() - 1).observed()).isEqualTo(20);
    assertThat(alerts().get(alerts().size() - 1).posts())
        .extracting(AlertPost::id)
        .startsWith("post " + NOW.plusSeconds(190), "post " + NOW.plusSeconds(180))
        .hasSize(10);
    assertThat(raised().get(0).coolDownHours()).isEqualTo(6);
  }

  @Test
  void historyRaisesNothingHoweverMuchComesAtOnce() throws Exception {
    usualWeeks();
    Instant yesterday = NOW.minus(Duration.ofDays(2));
    for (int post = 0; post < 500; post++) {
      hit("spike", yesterday.plusSeconds(post), false);
    }
    watermark(NOW.plusSeconds(300));

    assertThat(raised()).isEmpty();
  }

  @Test
  void aSourceReadForTheFirstTimeRaisesNothing() throws Exception {
    for (int post = 0; post < 20; post++) {
      hit("spike", NOW.minus(Duration.ofHours(1)).plusSeconds(post), NOW, true); // newest first
    }
    usualHours(20);
    watermark(NOW.plusSeconds(300));

    assertThat(raised()).isEmpty();
  }

  @Test
  void aUsualHourIsNoNews() throws Exception {
    usualWeeks();
    hit("spike", NOW, true);
    hit("spike", NOW.plusSeconds(60), true);
    watermark(NOW.plusSeconds(300));

    assertThat(raised()).isEmpty();
  }

  @Test
  void saysTheSameAgainAfterARestart() throws Exception {
    usualWeeks();
    OperatorSubtaskState checkpoint = alerting.snapshot(1, 1);
    burst();
    List<Alert> before = alerts();

    alerting.close();
    alerting = harness();
    alerting.initializeState(checkpoint);
    alerting.open();
    burst();

    assertThat(alerts()).extracting(Alert::id).isEqualTo(before.stream().map(Alert::id).toList());
    assertThat(before).isNotEmpty();
  }

  @Test
  void takesItsPastFromTheIndexWhenSomebodyAsked() throws Exception {
    TreeMap<Long, Long> counts = new TreeMap<>();
    long hour = NOW.getEpochSecond() / 3_600;
    for (long past = hour - 1_000; past < hour; past++) {
      counts.put(past, 20L);
    }
    decided.store().rules().saveHistory("spike", new RuleHistory(NOW, counts));
    try (Lease<InForce> decisions = InForce.lease(decided.settings())) {
      Waiting.until(
          "the history is in force",
          () -> decisions.value().now().rules().get("spike").history() != null);
    }
    usualWeeks(); // as the job would have counted
    burst();

    assertThat(raised()).isEmpty();
  }

  @Test
  void sumsUpAtTheLocalTimeOfTheDigest() throws Exception {
    hit("digest", NOW, true);
    hit("digest", NOW.plusSeconds(5), true);
    hit("digest", NOW.minus(Duration.ofDays(3)), false);
    watermark(Instant.parse("2026-03-03T06:59:59Z"));
    assertThat(raised()).isEmpty();

    watermark(Instant.parse("2026-03-03T07:00:00Z"));

    assertThat(alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.window()).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
              assertThat(alert.observed()).isEqualTo(2);
            });
    watermark(Instant.parse("2026-03-04T07:00:00Z"));
    assertThat(raised()).hasSize(1);
  }

  @Test
  void forgetsWhatARuleCountedThatIsGone() throws Exception {
    usualWeeks();
    hit("spike", NOW, true);
    decided.store().rules().delete("spike");
    try (Lease<InForce> decisions = InForce.lease(decided.settings())) {
      Waiting.until(
          "the rule is gone", () -> !decisions.value().now().rules().containsKey("spike"));
    }
    watermark(NOW.plusSeconds(300));

    assertThat(alerting.numKeyedStateEntries()).isZero();
  }

  @Test
  void aPostThatIsGoneIsShownNoMoreButCounts() throws Exception {
    usualWeeks();
    for (int post = 0; post < 20; post++) {
      hit("spike", NOW.plusSeconds(post * 10), true);
    }
    hit("digest", NOW, true);
    hit("digest", NOW.plusSeconds(1), true);
    gone("spike", "post " + NOW.plusSeconds(180));
    gone("digest", "post " + NOW);
    gone("digest", "post that nobody knows");
    watermark(NOW.plus(Duration.ofDays(1)));

    assertThat(alerts("spike"))
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(alert.observed()).isEqualTo(20);
              assertThat(alert.posts())
                  .extracting(AlertPost::id)
                  .isNotEmpty()
                  .doesNotContain("post " + NOW.plusSeconds(180));
            });
    assertThat(alerts("digest"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.observed()).isEqualTo(2);
              assertThat(alert.posts())
                  .extracting(AlertPost::id)
                  .containsExactly("post " + NOW.plusSeconds(1));
            });
  }

  private List<Alert> alerts(String rule) {
    return alerts().stream().filter(alert -> alert.rule().equals(rule)).toList();
  }

  private void gone(String rule, String post) throws Exception {
    alerting.processElement(RuleHit.gone(rule, post), NOW.toEpochMilli());
  }

  /** Eight weeks with a post in about every second hour. */
  private void usualWeeks() throws Exception {
    Random random = new Random(1);
    Instant begin = NOW.minus(WEEKS);
    for (int hour = 0; hour < WEEKS.toHours(); hour++) {
      if (random.nextBoolean()) {
        hit("spike", begin.plus(Duration.ofHours(hour)), begin.plus(WEEKS), false);
      }
    }
  }

  private void usualHours(int posts) throws Exception {
    Instant begin = NOW.minus(WEEKS);
    for (int hour = 0; hour < WEEKS.toHours() - 1; hour++) {
      for (int post = 0; post < posts; post++) {
        hit("spike", begin.plus(Duration.ofHours(hour)).plusSeconds(post), NOW, false);
      }
    }
  }

  private void burst() throws Exception {
    for (int post = 0; post < 20; post++) {
      hit("spike", NOW.plusSeconds(post * 10), true);
    }
    watermark(NOW.plusSeconds(300));
  }

  private void hit(String rule, Instant published, boolean present) throws Exception {
    hit(rule, published, published, present);
  }

  private void hit(String rule, Instant published, Instant observed, boolean present)
      throws Exception {
    AlertPost post =
        new AlertPost(
            "post " + published, "Title", "Text", null, null, null, "Dana", published, null);
    alerting.processElement(
        new RuleHit(rule, published, observed, present, true, 7, present ? post : null),
        observed.toEpochMilli());
  }

  private void watermark(Instant time) throws Exception {
    alerting.processWatermark(time.toEpochMilli());
  }

  private List<Raised> raised() {
    return alerting.extractOutputValues();
  }

  private List<Alert> alerts() {
    return raised().stream().map(Raised::alert).toList();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, RuleHit, Raised> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new Alerting(decided.settings())), RuleHit::rule, Types.STRING);
  }
}
