package io.earshot.insight.calibration;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a tilt gains on judgements that it was not made from.
 *
 * @param judgements how many there are
 * @param before how many of the engine's verdicts are right
 * @param helped how many more are right, tilted
 * @param hurt how many are not right any more
 * @param surprise how much less the truth surprises on average, see {@link Judged#surprise}; below
 *     0 it surprises more
 */
public record Gain(int judgements, int before, int helped, int hurt, double surprise) {
  private static final int FOLDS = 10;
  private static final Tilt NONE = new Tilt(1, new double[3]);

  /** Each tenth of the judgements is asked of a tilt that is made from the nine others. */
  static Gain of(List<Judged> judged) {
    int helped = 0;
    int hurt = 0;
    double surprise = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Tilt tilt = TiltFit.of(part(judged, at -> at % FOLDS != held));
      for (Judged one : part(judged, at -> at % FOLDS == held)) {
        helped += one.isRight(tilt) && !one.isRight() ? 1 : 0;
        hurt += one.isRight() && !one.isRight(tilt) ? 1 : 0;
        surprise += one.surprise(NONE) - one.surprise(tilt);
      }
    }
    int before = (int) judged.stream().filter(Judged::isRight).count();
    return new Gain(judged.size(), before, helped, hurt, surprise / judged.size());
  }

  private static List<Judged> part(List<Judged> judged, IntPredicate which) {
    return IntStream.range(0, judged.size()).filter(which).mapToObj(judged::get).toList();
  }

  /** Share of verdicts that are right without it, 0 to 1. */
  public double shareBefore() {
    return (double) before / judgements;
  }

  /** Share of verdicts that are right with it, 0 to 1. */
  public double shareAfter() {
    return (double) (before + helped - hurt) / judgements;
  }

  /**
   * Whether it helps more often than it hurts, by half a standard deviation of a fair coin, and the
   * probabilities are nearer to the truth, too. Less would let chance pass more often where there
   * is nothing to learn; more would refuse what helps: {@code ./earshot bench corrections}.
   */
  boolean isOne() {
    return 2 * (helped - hurt) > Math.sqrt(helped + hurt) && surprise > 0;
  }
}
