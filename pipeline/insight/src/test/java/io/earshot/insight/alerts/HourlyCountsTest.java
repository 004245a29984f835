package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HourlyCountsTest {
  private final HourlyCounts counts = HourlyCounts.of(Map.of(3L, 7L, 99L, 1L), 2, 6, Set.of(4L));

  @Test
  void anHourThatIsNotNamedHeldNoneUnlessNobodyListened() {
    assertThat(counts.counts()).containsExactly(0, 7, HourlyCounts.UNKNOWN, 0);
    assertThat(counts.at(3)).isEqualTo(7);
    assertThat(counts.at(1)).isEqualTo(HourlyCounts.UNKNOWN);
    assertThat(counts.at(6)).isEqualTo(HourlyCounts.UNKNOWN);
    assertThat(counts.known()).isEqualTo(3);
  }

  @Test
  void aStretchHoldsWhatThereIsOfIt() {
    assertThat(counts.between(-5, 4).counts()).containsExactly(0, 7);
    assertThat(counts.between(5, 50).counts()).containsExactly(0);
    assertThat(counts.between(50, 60).counts()).isEmpty();
    assertThat(counts.between(-9, -3).counts()).isEmpty();
  }
}
