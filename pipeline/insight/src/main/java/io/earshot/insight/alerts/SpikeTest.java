package io.earshot.insight.alerts;

/**
 * Tests an hour against what is usual: the hour of the week, the level of late, and how much the
 * counts are wont to stray from both. What is usual is learnt once, for the hour; its count may be
 * judged each time it rises.
 *
 * <p>An hour that is not over is judged as a whole one would be: it may be called usual too early,
 * but never unusual.
 */
public final class SpikeTest {
  /** How far back an hour looks: eight weeks. */
  public static final int HOURS = 8 * Season.HOURS_OF_WEEK;

  private final Baseline baseline;
  private final int known;

  private SpikeTest(Baseline baseline, int known) {
    this.baseline = baseline;
    this.known = known;
  }

  /**
   * A test for an hour.
   *
   * @param history counts; those of the hour itself, of later hours, and of more than {@link
   *     #HOURS} before are left aside
   */
  public static SpikeTest of(HourlyCounts history, long hour) {
    HourlyCounts past = history.between(hour - HOURS, hour);
    return new SpikeTest(Baseline.of(past, hour), past.known());
  }

  /** Judges an hour in one step. */
  public static Judgement judge(HourlyCounts history, long hour, long observed) {
    return of(history, hour).judge(observed);
  }

  /**
   * Judges a count of the hour.
   *
   * @param observed 0 or more
   */
  public Judgement judge(long observed) {
    double probability =
        NegativeBinomial.atLeast(observed, baseline.expected(), baseline.dispersion());
    return new Judgement(observed, baseline.expected(), probability, known);
  }
}
