package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  @Test
  void countsSharedRunsOfFourWords() {
    ShingleScore score = ShingleScore.of("a b c d e f", "a b c d e x y");

    assertThat(score).isEqualTo(new ShingleScore(2, 4, 3));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void countsRepeatedRunsAsOftenAsTheyOccurInBoth() {
    assertThat(ShingleScore.of("a b c d a b c d", "a b c d").shared()).isEqualTo(1);
  }

  @Test
  void takesShortTextsAsOneRun() {
    assertThat(ShingleScore.of("one, two", "one two").f1()).isEqualTo(1);
    assertThat(ShingleScore.of("", "").f1()).isEqualTo(1);
    assertThat(ShingleScore.of("one two", "").recall()).isZero();
  }

  @Test
  void leavesUnansweredPagesOutOfPrecisionOnly() {
    List<ShingleScore> scores =
        List.of(ShingleScore.of("one two", "one two"), ShingleScore.of("one two", ""));

    assertThat(ShingleScore.precision(scores)).isEqualTo(1);
    assertThat(ShingleScore.recall(scores)).isEqualTo(0.5);
  }
}
