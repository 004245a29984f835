package io.earshot.insight.calibration;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Correction;
import io.earshot.store.Correction.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * What the engine said of a post, and what somebody says. Classes are numbers: negative 0, neutral
 * 1, positive 2.
 *
 * @param probabilities of the classes, never null
 * @param verdict class that the engine gave it
 * @param truth class that somebody gives it
 */
public record Judged(double[] probabilities, int verdict, int truth) {
  /** As queries name them. */
  public static final List<String> CLASSES = List.of("negative", "neutral", "positive");

  public Judged {
    requireNonNull(probabilities, "probabilities is null");
  }

  /** What a correction says of a tracker; empty if it says nothing. */
  public static Optional<Judged> of(Correction correction, String tracker) {
    String said = correction.towards(tracker);
    return said == null
        ? Optional.empty()
        : correction.judgements().stream()
            .filter(judgement -> judgement.tracker().equals(tracker))
            .findFirst()
            .map(judgement -> of(judgement, said));
  }

  private static Judged of(Judgement judgement, String said) {
    return new Judged(
        new double[] {judgement.negative(), judgement.neutral(), judgement.positive()},
        CLASSES.indexOf(judgement.verdict()),
        CLASSES.indexOf(said));
  }

  /** Whether the engine was right. */
  public boolean isRight() {
    return verdict == truth;
  }

  /** Whether the likeliest class is the true one, once it is tilted. */
  public boolean isRight(Tilt tilt) {
    double[] tilted = tilt.of(probabilities);
    int likeliest = 0;
    for (int one = 1; one < tilted.length; one++) {
      likeliest = tilted[one] > tilted[likeliest] ? one : likeliest;
    }
    return likeliest == truth;
  }

  /** How surprised the tilted probabilities are by the truth: 0 if they were certain of it. */
  double surprise(Tilt tilt) {
    return -Math.log(tilt.of(probabilities)[truth]);
  }
}
