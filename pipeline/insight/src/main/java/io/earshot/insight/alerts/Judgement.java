package io.earshot.insight.alerts;

/**
 * What {@link SpikeTest} makes of an hour.
 *
 * @param observed posts of the hour, or of the part of it that has passed
 * @param expected posts that a whole hour of this kind was to be expected to hold, above 0
 * @param probability that an hour of this kind holds so many or more by chance, 0 to 1
 * @param hoursOfHistory hours of which the expectation was learnt
 */
public record Judgement(long observed, double expected, double probability, int hoursOfHistory) {
  /** With fewer hours of history than these nothing is called a spike. */
  public static final int MINIMUM_HOURS = 48;

  /**
   * Whether the hour stands out.
   *
   * @param minimumPosts fewer are never a spike
   * @param mostProbable what is more probable than this is never a spike
   */
  public boolean isSpike(int minimumPosts, double mostProbable) {
    return hoursOfHistory >= MINIMUM_HOURS
        && observed >= minimumPosts
        && probability <= mostProbable;
  }
}
