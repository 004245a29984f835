package io.earshot.job.collect;

import io.earshot.connectors.PostChange;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Watermarks of posts that were stamped by this very task. Since {@code observed} is the time of
 * the stamp, no later post can be older than now: the watermark follows the clock, also while no
 * source says anything.
 *
 * @param <T> what is stamped
 */
public final class ObservedWatermarks<T> implements WatermarkGenerator<T> {
  private final Clock clock;

  ObservedWatermarks(Clock clock) {
    this.clock = clock;
  }

  /** For posts that come straight from {@link Collect}. */
  public static WatermarkStrategy<PostChange> strategy() {
    return ObservedWatermarks.<PostChange>clock()
        .withTimestampAssigner((change, ignored) -> change.observed().toEpochMilli());
  }

  /** For what is read again and holds nothing up. */
  public static <T> WatermarkStrategy<T> clock() {
    return WatermarkStrategy.forGenerator(
        context -> new ObservedWatermarks<>(SystemClock.getInstance()));
  }

  @Override
  public void onEvent(T change, long observed, WatermarkOutput output) {}

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(clock.absoluteTimeMillis() - 1));
  }
}
