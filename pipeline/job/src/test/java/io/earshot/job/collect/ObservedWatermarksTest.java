package io.earshot.job.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Watermarks;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class ObservedWatermarksTest {
  private final ManualClock clock = new ManualClock();
  private final ObservedWatermarks watermarks = new ObservedWatermarks(clock);

  @Test
  void followsTheClockThoughNoSourceSaysAnything() {
    clock.advanceTime(java.time.Duration.ofMinutes(3));
    Watermarks emitted = new Watermarks();

    watermarks.onPeriodicEmit(emitted);

    assertThat(emitted.newest()).isEqualTo(clock.absoluteTimeMillis() - 1);
  }
}
