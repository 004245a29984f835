package io.earshot.insight.alerts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * How many posts each of a row of hours held. Hours are numbered from 1970-01-01T00:00Z. An hour in
 * which nobody listened is unknown, which is not the same as none.
 */
public final class HourlyCounts {
  /** The count of an hour of which nothing is known. */
  public static final long UNKNOWN = -1;

  private static final Duration HOUR = Duration.ofHours(1);

  private final long first;
  private final long[] counts;

  private HourlyCounts(long first, long[] counts) {
    this.first = first;
    this.counts = counts;
  }

  /**
   * Counts in the order of their hours.
   *
   * @param first number of the first hour
   * @param counts each 0 or more, or {@link #UNKNOWN}
   */
  public static HourlyCounts of(long first, long... counts) {
    return new HourlyCounts(first, counts.clone());
  }

  /**
   * Counts by number of hour. An hour that is not named held none, unless it is unknown.
   *
   * @param from the first hour that was listened to
   * @param until the hour after the last
   * @param unknown hours in between in which nobody listened
   */
  public static HourlyCounts of(Map<Long, Long> named, long from, long until, Set<Long> unknown) {
    requireNonNull(named, "named is null");
    long[] counts = new long[(int) Math.max(0, until - from)];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = unknown.contains(from + i) ? UNKNOWN : named.getOrDefault(from + i, 0L);
    }
    return new HourlyCounts(from, counts);
  }

  /** The number of the hour that an instant lies in. */
  public static long hour(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), HOUR.toSeconds());
  }

  /** When an hour begins. */
  public static Instant start(long hour) {
    return Instant.EPOCH.plus(HOUR.multipliedBy(hour));
  }

  /** The count of an hour, {@link #UNKNOWN} outside of what is held. */
  public long at(long hour) {
    return hour < first || hour >= until() ? UNKNOWN : counts[(int) (hour - first)];
  }

  /** The hour after the last. */
  public long until() {
    return first + counts.length;
  }

  /** The number of the first hour. */
  public long from() {
    return first;
  }

  /** What is held of a stretch. */
  public HourlyCounts between(long from, long until) {
    long begin = Math.min(Math.max(from, first), until());
    long end = Math.max(begin, Math.min(until, until()));
    return new HourlyCounts(
        begin, Arrays.copyOfRange(counts, (int) (begin - first), (int) (end - first)));
  }

  /** How many hours are known. */
  public int known() {
    return (int) Arrays.stream(counts).filter(count -> count != UNKNOWN).count();
  }

  long[] counts() {
    return counts;
  }
}
