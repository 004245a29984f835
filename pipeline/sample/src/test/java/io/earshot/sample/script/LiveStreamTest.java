package io.earshot.sample.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");
  private static final Duration PACE = Duration.ofSeconds(6);

  private final Library library = Library.load();
  private final LiveStream live =
      new LiveStream(library, History.of(library, ORIGIN), ORIGIN, PACE);

  @Test
  void somethingHappensEveryFewSeconds() {
    assertThat(said(Duration.ofHours(1))).hasSizeBetween(480, 720);
  }

  @Test
  void saysNothingTwiceWithinAnHour() {
    Map<String, Instant> last = new HashMap<>();
    for (Entry entry : said(Duration.ofHours(8))) {
      Instant before = last.put(entry.text(), entry.published());
      if (before != null) {
        assertThat(Duration.between(before, entry.published()))
            .as(entry.text())
            .isGreaterThan(Duration.ofHours(1));
      }
    }
  }

  @Test
  void fillsEveryBlank() {
    assertThat(said(Duration.ofHours(8)))
        .allSatisfy(
            entry -> assertThat(entry.title() + entry.text()).doesNotContain("{", "}", "|"));
  }

  @Test
  void tellsTheSameWithoutHavingToldWhatWasBefore() {
    Instant now = ORIGIN.plus(Duration.ofDays(3));
    LiveStream restarted = new LiveStream(library, History.of(library, ORIGIN), ORIGIN, PACE);
    assertThat(live.latest(ORIGIN.plus(Duration.ofDays(1)))).isNotEmpty();

    assertThat(restarted.latest(now).toList()).isEqualTo(live.latest(now).toList());
  }

  @Test
  void isQuietBeforeTheOrigin() {
    assertThat(live.latest(ORIGIN.minusSeconds(1))).isEmpty();
  }

  private List<Entry> said(Duration within) {
    Instant now = ORIGIN.plus(within);
    return live.latest(now)
        .filter(entry -> !entry.published().isAfter(now))
        .sorted(Comparator.comparing(Entry::published))
        .toList();
  }
}
