package io.earshot.console.brands;

import io.earshot.insight.voice.Voice;
import io.earshot.insight.voice.VoiceRequest;
import io.earshot.store.Tracker;
import java.util.List;

/**
 * What is said of several trackers, side by side.
 *
 * @param lines one for each, most posts first
 */
public record VoiceReport(VoiceRequest request, List<Line> lines) {
  /**
   * What is said of one.
   *
   * @param share of all that is said of any of them, 0 to 1
   */
  public record Line(Tracker tracker, Voice voice, double share) {}
}
