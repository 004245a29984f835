package io.earshot.job.rising;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.decisions.Decided;
import io.earshot.job.removal.ForgettingOperator;
import io.earshot.store.Rise;
import io.earshot.store.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event time is when posts were observed; the clock on the wall plays no part. */
class RisesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private final Decided decided = new Decided();
  private KeyedOneInputStreamOperatorTestHarness<String, TermHit, Rise> rises;

  @BeforeEach
  void open() throws Exception {
    rises =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new ForgettingOperator<>(new Rises(), decided.settings()), TermHit::key, Types.STRING);
    rises.open();
  }

  @AfterEach
  void close() throws Exception {
    rises.close();
    decided.close();
  }

  @Test
  void tellsOfATermThatWasNotSaidBefore() throws Exception {
    for (int post = 0; post < 7; post++) {
      hit("lid cracks", "p" + post, "author " + post, NOW.plusSeconds(post), true);
    }
    watermark(NOW.plusSeconds(120));

    assertThat(rises.extractOutputValues())
        .singleElement()
        .satisfies(
            rise -> {
              assertThat(rise.tracker()).isEqualTo("Acme");
              assertThat(rise.term()).isEqualTo("lid cracks");
              assertThat(rise.posts()).isEqualTo(7);
              assertThat(rise.expected()).isLessThan(0.1);
              assertThat(rise.examples()).containsExactly("p6", "p5", "p4", "p3", "p2");
            });
  }

  @Test
  void whatWasAlwaysSaidDoesNotRise() throws Exception {
    for (int day = 2; day < 26; day++) {
      Instant then = NOW.minus(Duration.ofDays(day));
      for (int post = 0; post < 7; post++) {
        hit("kettle", day + "p" + post, "author " + post, then.plusSeconds(post), false);
      }
    }
    for (int post = 0; post < 9; post++) {
      hit("kettle", "p" + post, "author " + post, NOW.plusSeconds(post), true);
    }
    watermark(NOW.plusSeconds(120));

    assertThat(rises.extractOutputValues()).isEmpty();
  }

  @Test
  void neitherOnePersonNorHistoryMakesATermRise() throws Exception {
    for (int post = 0; post < 9; post++) {
      hit("spam words", "p" + post, "one author", NOW.plusSeconds(post), true);
      hit("old words", "p" + post, "author " + post, NOW.plusSeconds(post), false);
    }
    watermark(NOW.plusSeconds(120));

    assertThat(rises.extractOutputValues()).isEmpty();
  }

  @Test
  void whatWasHeardOnceIsForgottenAfterDaysAndTheRestAfterWeeks() throws Exception {
    hit("once", "p", "author", NOW, true);
    for (int post = 0; post < 7; post++) {
      hit("often", "p" + post, "author " + post, NOW.plusSeconds(post), true);
    }
    assertThat(rises.numKeyedStateEntries()).isEqualTo(2);

    watermark(NOW.plus(Rises.RARE).plus(Duration.ofDays(3)));
    assertThat(rises.numKeyedStateEntries()).isEqualTo(1);

    watermark(NOW.plus(Duration.ofDays(32)));
    assertThat(rises.numKeyedStateEntries()).isZero();
    assertThat(rises.numEventTimeTimers()).isZero();
  }

  @Test
  void whoIsRemovedIsShownNoMore() throws Exception {
    for (int post = 0; post < 7; post++) {
      hit("lid cracks", "p" + post, "author " + post, NOW.plusSeconds(post), true);
    }
    decided.erases(new Traces(null, Set.of("author 6"), Set.of("author 6")));
    rises.prepareSnapshotPreBarrier(1);
    watermark(NOW.plusSeconds(120));

    assertThat(rises.extractOutputValues())
        .singleElement()
        .satisfies(rise -> assertThat(rise.examples()).doesNotContain("p6").hasSize(5));
  }

  private void hit(String term, String post, String author, Instant published, boolean present)
      throws Exception {
    long all = present ? 40 : 0;
    long past = present ? 400 : 0;
    TermHit hit = new TermHit("Acme", term, post, author, published, NOW, present, all, past);
    rises.processElement(hit, NOW.toEpochMilli());
  }

  private void watermark(Instant time) throws Exception {
    rises.processWatermark(time.toEpochMilli());
  }
}
