package io.earshot.app.bench.alerts;

import io.earshot.insight.alerts.HourlyCounts;
import java.util.List;

/**
 * Counts of each hour, and the spikes that are in them.
 *
 * @param counts with holes
 * @param perHour posts of an hour on average, without spikes and campaigns
 * @param spikes that are to be found, in order; earlier ones are only in the way
 */
record Series(HourlyCounts counts, double perHour, List<Spike> spikes) {
  static final int WEEK = 168;

  /** Hours of a series: sixteen weeks. */
  static final int HOURS = 16 * WEEK;

  /** From this hour on spikes are looked for. */
  static final int BEGIN = 8 * WEEK;

  /** Hours after a spike in which an alarm still finds it: some look at whole days. */
  static final int GRACE = 6;

  /**
   * A spike.
   *
   * @param end the hour after its last
   */
  record Spike(int begin, int end) {
    boolean isFoundAt(int hour) {
      return hour >= begin && hour < end + GRACE;
    }
  }
}
