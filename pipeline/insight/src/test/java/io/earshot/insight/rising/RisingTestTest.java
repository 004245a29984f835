package io.earshot.insight.rising;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.insight.alerts.Judgement;
import io.earshot.store.Rise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisingTestTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatWasNeverSaidRisesWhenSeveralSayIt() {
    assertThat(rises(6, 0, 40, 400, 4)).isTrue();
    assertThat(rises(6, 0, 40, 400, 2)).as("by two people").isFalse();
    assertThat(rises(4, 0, 40, 400, 4)).as("four posts").isFalse();
  }

  @Test
  void aTermDoesNotRiseBecauseMoreIsSaidAltogether() {
    assertThat(rises(30, 20, 600, 400, 20)).isFalse();
    assertThat(rises(30, 20, 40, 400, 20)).isTrue();
  }

  @Test
  void nobodyKnowsWhatIsUsualOfABrandThatIsNew() {
    assertThat(rises(40, 0, 40, 10, 20)).isFalse();
  }

  @Test
  void aPhraseStandsForItsParts() {
    List<Rise> rises =
        List.of(
            rise("Acme", "recall", 10),
            rise("Acme", "#recall", 9),
            rise("Acme", "handle", 30),
            rise("Acme", "heron handle", 10),
            rise("Other", "recall notice", 9));
    assertThat(Apart.of(rises))
        .extracting(Rise::term)
        .containsExactly("#recall", "handle", "recall notice");
  }

  private static boolean rises(long now, long past, long allNow, long allPast, int authors) {
    Judgement judged = RisingTest.judge(now, past, allNow, allPast);
    return RisingTest.isRising(judged, authors, allPast);
  }

  private static Rise rise(String tracker, String term, long posts) {
    return new Rise(tracker, term, NOON, NOON, posts, 0.1, 1e-9, null);
  }
}
