package io.earshot.insight.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.store.Correction;
import io.earshot.store.Correction.Judgement;
import io.earshot.store.Correction.Towards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibratingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final double[] EVEN = {1, 1, 1};
  private static final double[] MOSTLY_NEGATIVE = {8, 1, 1};

  @Test
  void asksForFiftyCorrections() {
    Calibrating few = calibrating(corrections(49, MOSTLY_NEGATIVE, 1));
    assertThat(few.found()).isNull();
    assertThat(few.refusal()).isEqualTo("49 of 50 posts are checked.");
    assertThat(few.gain()).isNull();
  }

  /** An engine that knows nothing of the brand takes all classes for equally likely. */
  @Test
  void learnsThatABrandIsMostlySpokenIllOf() {
    Calibrating made = calibrating(corrections(50, MOSTLY_NEGATIVE, 2));

    assertThat(made.refusal()).isNull();
    assertThat(made.found().negative()).isPositive();
    assertThat(made.found().positive()).isLessThan(made.found().negative());
    assertThat(made.gain().shareAfter()).isGreaterThan(made.gain().shareBefore());
    assertThat(made.found().after()).isEqualTo(made.gain().shareAfter());
    assertThat(made.found().judgements()).isEqualTo(50);
  }

  /** Fifty corrections, a thousand other posts, a hundred times. */
  @Test
  void whatIsAcceptedGainsOnPostsThatNobodyChecked() {
    double gained = 0;
    int accepted = 0;
    for (int seed = 0; seed < 100; seed++) {
      Calibrating made = calibrating(corrections(50, MOSTLY_NEGATIVE, seed));
      if (made.found() != null) {
        accepted++;
        gained += gain(Tilt.of(made.found()), judged(1_000, MOSTLY_NEGATIVE, 1_000 + seed));
      }
    }
    assertThat(accepted).isGreaterThan(75);
    assertThat(gained / accepted).isGreaterThan(0.05);
  }

  /** What is accepted by chance where the engine is right about the brand does next to no harm. */
  @Test
  void refusesWhatGainsNothing() {
    double gained = 0;
    int accepted = 0;
    for (int seed = 0; seed < 100; seed++) {
      Calibrating made = calibrating(corrections(50, EVEN, seed));
      if (made.found() != null) {
        accepted++;
        gained += gain(Tilt.of(made.found()), judged(1_000, EVEN, 1_000 + seed));
      } else {
        assertThat(made.refusal()).startsWith("It would gain nothing");
      }
    }
    assertThat(accepted).isLessThan(30);
    assertThat(gained / Math.max(1, accepted)).isGreaterThan(-0.02);
  }

  @Test
  void isNotTaughtByMistakesAlone() {
    List<Correction> wrong =
        corrections(500, EVEN, 3).stream()
            .filter(one -> !one.sentiment().equals(one.judgements().get(0).verdict()))
            .limit(60)
            .toList();
    assertThat(calibrating(wrong).found()).isNull();
    assertThat(calibrating(wrong).refusal()).startsWith("Nearly all posts");
  }

  @Test
  void isTheSameInWhateverOrderTheyCome() {
    List<Correction> corrections = new ArrayList<>(corrections(60, MOSTLY_NEGATIVE, 4));
    Calibrating made = calibrating(corrections);
    Collections.shuffle(corrections, new Random(5));
    assertThat(calibrating(corrections)).isEqualTo(made);
  }

  @Test
  void takesWhatIsSaidOfTheBrandBeforeWhatIsSaidOfThePost() {
    Judgement judgement = new Judgement("Acme", "neutral", 0.2, 0.5, 0.3);
    Correction alone =
        said(0, "positive", List.of(new Towards("Acme", "negative")), List.of(judgement));
    assertThat(Judged.of(alone, "Acme")).map(Judged::truth).contains(0);
    assertThat(Judged.of(said(0, "positive", null, List.of(judgement)), "Acme"))
        .map(Judged::truth)
        .contains(2);
    assertThat(Judged.of(said(0, null, null, List.of(judgement)), "Acme")).isEmpty();
    assertThat(Judged.of(alone, "Zenith")).isEmpty();
  }

  @Test
  void tiltsAsMuchAsItSays() {
    Tilt tilt = new Tilt(2, new double[] {Math.log(3), 0, 0});
    assertThat(tilt.of(new double[] {0.2, 0.6, 0.2}))
        .containsExactly(new double[] {0.12 / 0.52, 0.36 / 0.52, 0.04 / 0.52}, within(1e-9));
    assertThat(tilt.of(new double[] {0, 0, 1})[2]).isCloseTo(1, within(1e-3));
  }

  private static Calibrating calibrating(List<Correction> corrections) {
    return Calibrating.of("Acme", corrections, NOON);
  }

  private static double gain(Tilt tilt, List<Judged> judged) {
    return judged.stream()
        .mapToInt(one -> (one.isRight(tilt) ? 1 : 0) - (one.isRight() ? 1 : 0))
        .average()
        .orElseThrow();
  }

  private static List<Judged> judged(int count, double[] shares, long seed) {
    return corrections(count, shares, seed).stream()
        .map(one -> Judged.of(one, "Acme").orElseThrow())
        .toList();
  }

  /** Posts of a brand, by an engine that is calibrated where all classes are equally common. */
  private static List<Correction> corrections(int count, double[] shares, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(post -> correction(post, shares, random)).toList();
  }

  private static Correction correction(int post, double[] shares, Random random) {
    int truth = pick(shares, random);
    double[] evidence = new double[3];
    double sum = 0;
    for (int one = 0; one < 3; one++) {
      evidence[one] = Math.exp(random.nextGaussian() + (one == truth ? 1 : 0));
      sum += evidence[one];
    }
    int verdict = 0;
    for (int one = 0; one < 3; one++) {
      evidence[one] /= sum;
      verdict = evidence[one] > evidence[verdict] ? one : verdict;
    }
    Judgement judgement =
        new Judgement("Acme", Judged.CLASSES.get(verdict), evidence[0], evidence[1], evidence[2]);
    return said(post, Judged.CLASSES.get(truth), null, List.of(judgement));
  }

  private static int pick(double[] shares, Random random) {
    double at = random.nextDouble() * (shares[0] + shares[1] + shares[2]);
    return at < shares[0] ? 0 : at < shares[0] + shares[1] ? 1 : 2;
  }

  private static Correction said(
      int post, String sentiment, List<Towards> towards, List<Judgement> judgements) {
    return new Correction(
        "post-" + post, null, sentiment, towards, null, null, "Dana", NOON, judgements);
  }
}
