package io.earshot.job.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Watermarks;
import java.time.Duration;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class LogWatermarksTest {
  private static final Duration DISORDER = Duration.ofSeconds(5);

  private final ManualClock clock = new ManualClock(Duration.ofDays(20_000).toNanos());
  private final LogWatermarks watermarks = new LogWatermarks(DISORDER, clock);
  private final Watermarks emitted = new Watermarks();

  @Test
  void followsTheNewestPost() {
    watermarks.onEvent(null, 10_000_000, emitted);
    watermarks.onEvent(null, 9_999_000, emitted);
    watermarks.onPeriodicEmit(emitted);

    assertThat(emitted.newest()).isEqualTo(10_000_000 - DISORDER.toMillis() - 1);
  }

  @Test
  void saysNothingBeforeItKnows() {
    watermarks.onPeriodicEmit(emitted);

    assertThat(emitted.newest()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void followsTheClockAtADistanceWhenTheLogIsSilent() {
    watermarks.onEvent(null, clock.absoluteTimeMillis(), emitted);
    clock.advanceTime(Duration.ofMinutes(10));
    watermarks.onPeriodicEmit(emitted);

    assertThat(emitted.newest())
        .isEqualTo(clock.absoluteTimeMillis() - LogWatermarks.SILENCE.toMillis());
  }
}
