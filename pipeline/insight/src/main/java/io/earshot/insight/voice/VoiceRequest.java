package io.earshot.insight.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * Which posts are counted.
 *
 * @param trackers names; a post counts for each that it matches; never null
 * @param from first day (UTC), never null
 * @param to last day (UTC), never null
 * @param own whether posts by a tracker's own accounts count for it
 * @param copies whether later near-copies of a post count
 */
public record VoiceRequest(
    List<String> trackers, LocalDate from, LocalDate to, boolean own, boolean copies) {
  /** The most days. */
  public static final int MOST_DAYS = 731;

  public VoiceRequest {
    trackers = List.copyOf(trackers);
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new IllegalArgumentException(
          "the days from %s to %s are not 1 to %d".formatted(from, to, MOST_DAYS));
    }
  }
}
