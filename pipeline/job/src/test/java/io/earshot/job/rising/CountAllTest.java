package io.earshot.job.rising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountAllTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private KeyedOneInputStreamOperatorTestHarness<String, Said, TermHit> all;

  @BeforeEach
  void open() throws Exception {
    all =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new CountAll()), Said::tracker, Types.STRING);
    all.open();
  }

  @AfterEach
  void close() throws Exception {
    all.close();
  }

  @Test
  void tellsHowMuchIsSaidAltogetherNowAndBefore() throws Exception {
    said(NOW.minus(Duration.ofDays(3)), false);
    said(NOW.minus(Duration.ofDays(2)), false);
    said(NOW.minus(Duration.ofDays(400)), false);
    said(NOW, true);

    List<TermHit> hits = all.extractOutputValues();
    assertThat(hits).hasSize(6);
    assertThat(hits.get(5).allNow()).isEqualTo(1);
    assertThat(hits.get(5).allPast()).isEqualTo(2);
  }

  @Test
  void hoursThatNobodyLooksBackToAreFreed() throws Exception {
    said(NOW.minus(Duration.ofDays(3)), false);
    said(NOW, true);
    assertThat(all.numEventTimeTimers()).isEqualTo(2);

    all.processWatermark(NOW.plus(Duration.ofDays(27)).toEpochMilli());
    assertThat(all.numKeyedStateEntries()).isEqualTo(1);
    assertThat(all.numEventTimeTimers()).isEqualTo(1);
    all.processWatermark(NOW.plus(Duration.ofDays(30)).toEpochMilli());
    assertThat(all.numKeyedStateEntries()).isZero();
  }

  private void said(Instant published, boolean present) throws Exception {
    List<String> terms = List.of("lid", "lid cracks");
    all.processElement(
        new Said("Acme", "p" + published, "a", published, NOW, present, terms), NOW.toEpochMilli());
  }
}
