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
 */
public final class ObservedWatermarks implements WatermarkGenerator<PostChange> {
  private final Clock clock;

  ObservedWatermarks(Clock clock) {
    this.clock = clock;
  }

  /** For posts that come straight from {@link Collect}. */
  public static WatermarkStrategy<PostChange> strategy() {
    return WatermarkStrategy.<PostChange>forGenerator(
            context -> new ObservedWatermarks(SystemClock.getInstance()))
        .withTimestampAssigner((change, ignored) -> change.observed().toEpochMilli());
  }

  @Override
  public void onEvent(PostChange change, long observed, WatermarkOutput output) {}

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(clock.absoluteTimeMillis() - 1));
  }
}
