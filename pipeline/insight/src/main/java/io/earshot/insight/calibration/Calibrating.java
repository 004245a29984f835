package io.earshot.insight.calibration;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Calibration;
import io.earshot.store.Correction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the corrections of a tracker's posts are good for.
 *
 * @param tracker name, never null
 * @param judgements how many corrections say how a post feels about it
 * @param agreeing how many of them say what the engine said
 * @param gain on those that the calibration was not made from; null while there are too few
 * @param found the calibration; null if it is refused
 * @param refusal why there is none, a sentence; null if there is one
 */
public record Calibrating(
    String tracker, int judgements, int agreeing, Gain gain, Calibration found, String refusal) {
  /** So many corrections must there be. */
  public static final int LEAST = 50;

  /**
   * So many of them must agree with the engine: if people look only at what is wrong, all seems
   * wrong. No engine is right less often.
   */
  private static final double LEAST_AGREEING = 0.4;

  public Calibrating {
    requireNonNull(tracker, "tracker is null");
  }

  /**
   * Makes it.
   *
   * @param corrections of any posts, in any order
   * @param now when it is made
   */
  public static Calibrating of(String tracker, List<Correction> corrections, Instant now) {
    List<Judged> judged =
        corrections.stream()
            .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::post))
            .map(correction -> Judged.of(correction, tracker))
            .flatMap(Optional::stream)
            .toList();
    int agreeing = (int) judged.stream().filter(Judged::isRight).count();
    String lack = lack(judged.size(), agreeing);
    return lack == null
        ? made(tracker, judged, agreeing, now)
        : new Calibrating(tracker, judged.size(), agreeing, null, null, lack);
  }

  /** Whether as many corrections are there as it takes. */
  public boolean isEnough() {
    return judgements >= LEAST;
  }

  private static String lack(int judgements, int agreeing) {
    if (judgements < LEAST) {
      return "%d of %d posts are checked.".formatted(judgements, LEAST);
    }
    return agreeing >= LEAST_AGREEING * judgements
        ? null
        : ("Nearly all posts that were checked were wrong (%d of %d were right): check some as they"
                + " come, too, and say of those that are right that they are.")
            .formatted(agreeing, judgements);
  }

  private static Calibrating made(String tracker, List<Judged> judged, int agreeing, Instant now) {
    Gain gain = Gain.of(judged);
    if (!gain.isOne()) {
      String none =
          "It would gain nothing that is certain: verdicts are right about as often without it.";
      return new Calibrating(tracker, judged.size(), agreeing, gain, null, none);
    }
    Tilt tilt = TiltFit.of(judged);
    Calibration found =
        new Calibration(
            tracker,
            tilt.power(),
            tilt.weights()[0],
            tilt.weights()[2],
            judged.size(),
            gain.shareBefore(),
            gain.shareAfter(),
            now);
    return new Calibrating(tracker, judged.size(), agreeing, gain, found, null);
  }
}
