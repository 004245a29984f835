package io.earshot.app.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.bench.alerts.AlertsBench.Comparison;
import io.earshot.app.bench.alerts.AlertsBench.Report;
import io.earshot.app.bench.alerts.Series.Spike;
import io.earshot.insight.alerts.HourlyCounts;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlertsBenchTest {
  @Test
  void findsAsManySpikesWithHalfTheFalseAlarmsOfEitherRuleOfThumb() {
    Report all = new AlertsBench(7_000, 20).run().get(0);

    assertThat(all.usual().spikes()).isGreaterThan(60);
    assertThat(all.usual().recall()).isGreaterThan(0.7);
    assertThat(all.usual().precision()).isGreaterThan(0.7);
    assertThat(all.rules()).hasSize(3);
    for (Comparison comparison : all.rules()) {
      assertThat(comparison.ours().found()).isGreaterThanOrEqualTo(comparison.theirs().found());
      assertThat(comparison.ours().falseAlarms())
          .isLessThanOrEqualTo(comparison.theirs().falseAlarms() / 2);
    }
  }

  @Test
  void aSeriesIsTheSameEachTimeAndAnotherIsNot() {
    assertThat(SeriesGenerator.draw(5))
        .usingRecursiveComparison()
        .isEqualTo(SeriesGenerator.draw(5));
    assertThat(SeriesGenerator.draw(6).perHour()).isNotEqualTo(SeriesGenerator.draw(5).perHour());
  }

  @Test
  void countsAnAlarmOutsideOfSpikesAsFalseAndASpikeOnce() {
    long[] counts = new long[Series.HOURS];
    for (int hour : new int[] {2_000, 2_001, 2_007, 2_100, 2_500}) {
      counts[hour] = 50;
    }
    counts[2_300] = 9;
    List<Spike> spikes = List.of(new Spike(2_000, 2_004), new Spike(2_400, 2_404));
    Series series = new Series(HourlyCounts.of(0, counts), 1, spikes);
    Detector count =
        new Detector() {
          @Override
          public String name() {
            return "count";
          }

          @Override
          public double usualThreshold() {
            return 1;
          }

          @Override
          public double score(Series one, int hour) {
            return one.counts().at(hour);
          }
        };

    Scores scores = Scores.of(count, List.of(series));

    assertThat(scores.at(1)).isEqualTo(new Outcome(2, 1, 2));
    assertThat(scores.at(51)).isEqualTo(new Outcome(2, 0, 0));
    assertThat(scores.at(scores.thresholdFor(1)).found()).isEqualTo(1);
  }

  @Test
  void drawsSpikesOfEachSizeOfBrand() {
    List<Series> series = LongStream.range(0, 60).mapToObj(SeriesGenerator::draw).toList();

    assertThat(series).anyMatch(one -> one.perHour() < 1).anyMatch(one -> one.perHour() > 150);
    assertThat(series).allSatisfy(one -> assertThat(one.counts().until()).isEqualTo(Series.HOURS));
    assertThat(series)
        .anyMatch(one -> one.counts().known() < Series.HOURS)
        .anyMatch(one -> one.counts().known() == Series.HOURS);
    assertThat(series).flatExtracting(Series::spikes).isNotEmpty();
  }
}
