package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DigestTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "DAY, 08:00, Europe/Berlin, 2026-01-10T06:59:59Z, 2026-01-10T07:00:00Z",
    "DAY, 08:00, Europe/Berlin, 2026-01-10T07:00:00Z, 2026-01-11T07:00:00Z",
    "DAY, 08:00, Europe/Berlin, 2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z", // summer time begins
    "DAY, 02:30, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z", // no 02:30: 03:30
    "DAY, 02:30, Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z", // twice 02:30: once
    "DAY, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "DAY, 00:00, America/New_York, 2026-03-01T04:59:00Z, 2026-03-01T05:00:00Z",
    "WEEK, 09:15, UTC, 2026-03-02T09:14:00Z, 2026-03-02T09:15:00Z", // a Monday
    "WEEK, 09:15, UTC, 2026-03-02T09:15:00Z, 2026-03-09T09:15:00Z",
    "HOUR, 00:00, UTC, 2026-03-02T09:00:00Z, 2026-03-02T10:00:00Z",
    "HOUR, 00:20, Asia/Kolkata, 2026-03-02T09:00:00Z, 2026-03-02T09:50:00Z",
    "HOUR, 00:00, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
  })
  void comesNextAtTheLocalTime(
      Every every, LocalTime at, ZoneId zone, Instant after, Instant next) {
    assertThat(DigestTimes.next(new DigestSchedule(every, at, zone, null), after)).isEqualTo(next);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void eachTimeIsTheLastUntilTheNext(DigestSchedule schedule) {
    Instant time = DigestTimes.next(schedule, Instant.parse("2026-01-01T00:00:00Z"));
    while (time.isBefore(Instant.parse("2027-01-01T00:00:00Z"))) {
      Instant next = DigestTimes.next(schedule, time);
      assertThat(next).isAfter(time);
      assertThat(DigestTimes.last(schedule, time)).isEqualTo(time);
      assertThat(DigestTimes.last(schedule, next.minusNanos(1))).isEqualTo(time);
      assertThat(DigestTimes.next(schedule, next.minusNanos(1))).isEqualTo(next);
      time = next;
    }
  }

  static Stream<DigestSchedule> schedules() {
    return Stream.of(
        new DigestSchedule(Every.HOUR, LocalTime.of(5, 45), BERLIN, null),
        new DigestSchedule(Every.DAY, LocalTime.of(2, 30), BERLIN, null),
        new DigestSchedule(Every.DAY, LocalTime.of(23, 59), ZoneId.of("Pacific/Apia"), null),
        new DigestSchedule(Every.WEEK, LocalTime.of(0, 0), BERLIN, DayOfWeek.SUNDAY));
  }

  @Test
  void aYearHasAsManyAsItShould() {
    DigestSchedule daily = new DigestSchedule(Every.DAY, null, BERLIN, null);
    Instant time = Instant.parse("2026-01-01T00:00:00Z");
    int digests = 0;
    while (time.isBefore(Instant.parse("2026-12-31T22:00:00Z").plus(Duration.ofHours(1)))) {
      time = DigestTimes.next(daily, time);
      digests++;
    }
    assertThat(digests).isEqualTo(366); // the last one is of the next year
  }
}
