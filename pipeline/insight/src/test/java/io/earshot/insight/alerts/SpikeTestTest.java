package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpikeTestTest {
  private static final long NOW = 1_000 * 168;
  private static final long WEEKS_8 = 8 * 168;

  @Test
  void expectsWhatTheHourOfTheWeekIsWontToHold() {
    LongUnaryOperator week = hour -> hour % 24 < 12 ? 10 : 40;
    HourlyCounts history = history(WEEKS_8, week);

    assertThat(SpikeTest.judge(history, NOW, 10).expected()).isCloseTo(10, within(1.5));
    HourlyCounts noon = history(WEEKS_8, NOW + 12, week);
    assertThat(SpikeTest.judge(noon, NOW + 12, 10).expected()).isCloseTo(40, within(6.0));
    assertThat(SpikeTest.judge(history, NOW, 40).isSpike(10, 1e-4)).isTrue();
    assertThat(SpikeTest.judge(noon, NOW + 12, 40).isSpike(10, 0.1)).isFalse();
  }

  @Test
  void moreIsAlwaysLessProbable() {
    SpikeTest test = SpikeTest.of(history(WEEKS_8, hour -> hour % 5), NOW);

    double[] probabilities =
        LongStream.range(0, 60).mapToDouble(count -> test.judge(count).probability()).toArray();
    assertThat(probabilities[0]).isEqualTo(1);
    for (int i = 1; i < probabilities.length; i++) {
      assertThat(probabilities[i]).isLessThan(probabilities[i - 1]);
    }
  }

  @Test
  void aSpikeOfLastWeekIsNotExpectedAgain() {
    LongUnaryOperator quiet = hour -> 5;
    LongUnaryOperator once = hour -> hour >= NOW - 170 && hour < NOW - 164 ? 200 : 5;

    double usual = SpikeTest.judge(history(WEEKS_8, quiet), NOW, 5).expected();
    assertThat(SpikeTest.judge(history(WEEKS_8, once), NOW, 5).expected())
        .isBetween(usual, usual * 1.6);
    assertThat(SpikeTest.judge(history(WEEKS_8, once), NOW, 60).isSpike(10, 1e-4)).isTrue();
  }

  @Test
  void aLevelThatHasStayedHighForADayIsUsual() {
    LongUnaryOperator campaign = hour -> hour >= NOW - 36 ? 30 : 10;

    assertThat(SpikeTest.judge(history(WEEKS_8, campaign), NOW, 33).isSpike(10, 1e-3)).isFalse();
    assertThat(SpikeTest.judge(history(WEEKS_8, hour -> 10), NOW, 33).isSpike(10, 1e-3)).isTrue();
  }

  @Test
  void hoursInWhichNobodyListenedAreNoQuietHours() {
    Set<Long> deaf = Set.copyOf(LongStream.range(NOW - 200, NOW - 20).boxed().toList());
    Map<Long, Long> counts = counts(WEEKS_8, hour -> 20);
    HourlyCounts holes = HourlyCounts.of(counts, NOW - WEEKS_8, NOW, deaf);

    Judgement judgement = SpikeTest.judge(holes, NOW, 22);
    assertThat(judgement.expected()).isCloseTo(20, within(1.5));
    assertThat(judgement.hoursOfHistory()).isEqualTo((int) WEEKS_8 - 180);
  }

  @Test
  void nothingIsASpikeOfWhatIsHardlyKnown() {
    assertThat(SpikeTest.judge(history(47, hour -> 1), NOW, 500).isSpike(10, 0.1)).isFalse();
    assertThat(SpikeTest.judge(history(0, hour -> 1), NOW, 500).isSpike(10, 0.1)).isFalse();
    assertThat(SpikeTest.judge(history(48, hour -> 1), NOW, 500).isSpike(10, 1e-4)).isTrue();
    assertThat(SpikeTest.judge(history(WEEKS_8, hour -> 0), NOW, 9).isSpike(10, 1e-4)).isFalse();
    assertThat(SpikeTest.judge(history(WEEKS_8, hour -> 0), NOW, 10).isSpike(10, 1e-4)).isTrue();
  }

  @Test
  void theHourItselfAndWhatFollowsAreNotHistory() {
    LongUnaryOperator later = hour -> hour < NOW ? 5 : 500;

    assertThat(SpikeTest.judge(history(WEEKS_8, NOW + 50, later), NOW, 30))
        .isEqualTo(SpikeTest.judge(history(WEEKS_8 - 50, hour -> 5), NOW, 30));
  }

  private static HourlyCounts history(long hours, LongUnaryOperator counts) {
    return history(hours, NOW, counts);
  }

  private static HourlyCounts history(long hours, long until, LongUnaryOperator counts) {
    long from = until - hours;
    return HourlyCounts.of(from, LongStream.range(from, until).map(counts).toArray());
  }

  private static Map<Long, Long> counts(long hours, LongUnaryOperator counts) {
    return LongStream.range(NOW - hours, NOW)
        .boxed()
        .collect(Collectors.toMap(hour -> hour, counts::applyAsLong));
  }
}
