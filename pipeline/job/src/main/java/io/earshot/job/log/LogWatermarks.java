package io.earshot.job.log;

import io.earshot.connectors.PostChange;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Follows the newest post of a partition. A partition that was silent for {@link #SILENCE} is taken
 * to be read to its end: then nothing can still come that was observed longer ago than that, and
 * the watermark follows the clock at this distance, so that windows close while nobody says
 * anything.
 */
final class LogWatermarks implements WatermarkGenerator<PostChange> {
  static final Duration SILENCE = Duration.ofMinutes(1);

  private final Clock clock;
  private final long disorder;
  private long newest = Long.MIN_VALUE;
  private long heard;

  LogWatermarks(Duration disorder) {
    this(disorder, SystemClock.getInstance());
  }

  LogWatermarks(Duration disorder, Clock clock) {
    this.disorder = disorder.toMillis();
    this.clock = clock;
    this.heard = clock.absoluteTimeMillis();
  }

  @Override
  public void onEvent(PostChange change, long observed, WatermarkOutput output) {
    newest = Math.max(newest, observed - disorder - 1);
    heard = clock.absoluteTimeMillis();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    long now = clock.absoluteTimeMillis();
    if (now - heard >= SILENCE.toMillis()) {
      newest = Math.max(newest, now - SILENCE.toMillis());
    }
    if (newest > Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(newest));
    }
  }
}
