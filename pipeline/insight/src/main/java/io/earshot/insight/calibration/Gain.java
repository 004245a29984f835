package io.earshot.insight.calibration;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a tilt gains on judgements that it was not made from.
 *
 * @param judgements how many there are
 * @param before share of the engine's verdicts that are right, 0 to 1
 * @param after the same of the tilted ones
 * @param surpriseBefore mean surprise by the truth, see {@link Judged#surprise}
 * @param surpriseAfter the same of the tilted ones
 */
public record Gain(
    int judgements, double before, double after, double surpriseBefore, double surpriseAfter) {
  private static final int FOLDS = 10;
  private static final Tilt NONE = new Tilt(1, new double[3]);

  /** Each tenth of the judgements is asked of a tilt that is made from the nine others. */
  static Gain of(List<Judged> judged) {
    double right = 0;
    double surprise = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Tilt tilt = TiltFit.of(part(judged, at -> at % FOLDS != held));
      for (Judged one : part(judged, at -> at % FOLDS == held)) {
        right += one.isRight(tilt) ? 1 : 0;
        surprise += one.surprise(tilt);
      }
    }
    int count = judged.size();
    return new Gain(
        count,
        (double) judged.stream().filter(Judged::isRight).count() / count,
        right / count,
        judged.stream().mapToDouble(one -> one.surprise(NONE)).sum() / count,
        surprise / count);
  }

  private static List<Judged> part(List<Judged> judged, IntPredicate which) {
    return IntStream.range(0, judged.size()).filter(which).mapToObj(judged::get).toList();
  }

  /** Whether more verdicts are right, and the probabilities are nearer to the truth, too. */
  boolean isOne() {
    return after > before && surpriseAfter < surpriseBefore;
  }
}
