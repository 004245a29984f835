package io.earshot.insight.rising;

import io.earshot.insight.alerts.Judgement;
import io.earshot.insight.alerts.NegativeBinomial;

/**
 * Tests how often a term is said now against how often it was. What is expected is its share of all
 * that was said of the brand before, so that a term does not rise only because more is said
 * altogether.
 */
public final class RisingTest {
  /** Hours that are now. */
  public static final int NOW_HOURS = 24;

  /** Hours before those that are the past: four weeks. */
  public static final int PAST_HOURS = 28 * 24;

  /** Fewer posts than these do not make a term rise. */
  public static final int LEAST_POSTS = 5;

  /** Nor do fewer people. */
  public static final int LEAST_AUTHORS = 3;

  /** With fewer posts in the past nobody knows what is usual. */
  private static final long LEAST_PAST = 50;

  private static final double LEAST_RATIO = 3;
  private static final double MOST_PROBABLE = 1e-5;

  /** Counts of what people talk about vary more than by chance. */
  private static final double DISPERSION = 0.3;

  /** What a term is taken to have been heard that was not. */
  private static final double UNHEARD = 0.5;

  private RisingTest() {}

  /**
   * How a term stands.
   *
   * @param now posts that have it, of the last {@link #NOW_HOURS}
   * @param past the same of the {@link #PAST_HOURS} before
   * @param allNow all posts of the brand, of the same hours
   * @param allPast the same of the hours before
   */
  public static Judgement judge(long now, long past, long allNow, long allPast) {
    double expected = Math.max(1, allNow) * (past + UNHEARD) / (allPast + 1.0);
    double probability = NegativeBinomial.atLeast(now, expected, DISPERSION);
    return new Judgement(now, expected, probability, PAST_HOURS);
  }

  /**
   * Whether it rises.
   *
   * @param authors how many people said it now
   */
  public static boolean isRising(Judgement judged, int authors, long allPast) {
    return allPast >= LEAST_PAST
        && judged.observed() >= LEAST_POSTS
        && authors >= LEAST_AUTHORS
        && judged.observed() >= LEAST_RATIO * judged.expected()
        && judged.probability() <= MOST_PROBABLE;
  }
}
