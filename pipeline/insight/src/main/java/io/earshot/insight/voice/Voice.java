package io.earshot.insight.voice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said of a tracker.
 *
 * @param tracker name, never null
 * @param days counts by day (UTC); days without posts are left out; never null
 */
public record Voice(String tracker, SortedMap<LocalDate, VoiceCounts> days) {
  public Voice {
    requireNonNull(tracker, "tracker is null");
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** All days together. */
  public VoiceCounts total() {
    return days.values().stream().reduce(VoiceCounts.NONE, VoiceCounts::plus);
  }
}
