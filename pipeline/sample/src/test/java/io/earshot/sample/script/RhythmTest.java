package io.earshot.sample.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Rhythm rhythm = new Rhythm(ORIGIN, TOKYO);

  @Test
  void beginsEightWeeksBeforeTheOriginAndEndsThere() {
    assertThat(rhythm.at(-56)).isEqualTo(ORIGIN.minusSeconds(56 * 86400));
    assertThat(rhythm.at(0)).isEqualTo(ORIGIN);
  }

  @Test
  void keepsTheOrderOfTheScript() {
    Instant before = Instant.MIN;
    for (double day = -56; day <= 0; day += 0.05) {
      assertThat(rhythm.at(day)).isAfterOrEqualTo(before);
      before = rhythm.at(day);
    }
  }

  @Test
  void peopleWriteInTheEveningAndSleepAtNight() {
    long evening = IntStream.of(hours()).filter(hour -> hour >= 19 && hour < 22).count();
    long night = IntStream.of(hours()).filter(hour -> hour >= 1 && hour < 4).count();
    assertThat(evening).isGreaterThan(10 * night);
  }

  private int[] hours() {
    return DoubleStream.iterate(-56, day -> day < 0, day -> day + 0.02)
        .mapToObj(rhythm::at)
        .mapToInt(instant -> instant.atZone(TOKYO).getHour())
        .toArray();
  }
}
