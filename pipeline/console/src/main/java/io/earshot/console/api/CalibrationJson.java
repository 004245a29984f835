package io.earshot.console.api;

import io.earshot.console.corrections.CalibrationDecisions.Standing;
import io.earshot.insight.calibration.Calibrating;
import io.earshot.insight.calibration.Gain;
import io.earshot.store.Calibration;
import java.time.Instant;

/**
 * What the corrections of a tracker's posts are good for.
 *
 * @param judgements how many corrections say how a post feels about it
 * @param agreeing how many of them say what the engine said
 * @param gain on corrections that it was not made from; absent while there are too few
 * @param refusal why it is not to be used; absent if it is
 * @param inUse what is in force; absent if nothing is
 */
record CalibrationJson(
    String tracker, int judgements, int agreeing, GainJson gain, String refusal, InUse inUse) {

  /** Shares of verdicts that are right, without it and with it, 0 to 1. */
  record GainJson(double before, double after) {
    static GainJson of(Gain gain) {
      return gain == null ? null : new GainJson(gain.shareBefore(), gain.shareAfter());
    }
  }

  /**
   * What is in force.
   *
   * @param power of the probabilities
   * @param negative logarithm of the weight of negative; that of neutral is 0
   * @param before see {@link GainJson}
   */
  record InUse(
      double power,
      double negative,
      double positive,
      int judgements,
      double before,
      double after,
      Instant at) {
    static InUse of(Calibration used) {
      return used == null
          ? null
          : new InUse(
              used.power(),
              used.negative(),
              used.positive(),
              used.judgements(),
              used.before(),
              used.after(),
              used.at());
    }
  }

  static CalibrationJson of(Standing standing) {
    Calibrating now = standing.now();
    return new CalibrationJson(
        now.tracker(),
        now.judgements(),
        now.agreeing(),
        GainJson.of(now.gain()),
        now.refusal(),
        InUse.of(standing.inUse()));
  }
}
