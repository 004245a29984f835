package io.earshot.job;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Remembers the newest watermark. */
public final class Watermarks implements WatermarkOutput {
  private long newest = Long.MIN_VALUE;

  public long newest() {
    return newest;
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    newest = watermark.getTimestamp();
  }

  @Override
  public void markIdle() {
    throw new AssertionError("an idle output would hold up nothing, and close no window");
  }

  @Override
  public void markActive() {}
}
