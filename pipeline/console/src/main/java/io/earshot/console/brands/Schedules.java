package io.earshot.console.brands;

import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/** When a digest is sent, as requests write it. */
public final class Schedules {
  private Schedules() {}

  /**
   * Reads what is given; null and blank are as by default.
   *
   * @throws Problem that names what cannot be read
   */
  public static DigestSchedule read(String every, String at, String zone, String weekday) {
    return new DigestSchedule(
        absent(every) ? Every.DAY : Choices.read("every", Every.class, every),
        parsed("at", at, LocalTime::parse, "a local time such as 08:00"),
        parsed("zone", zone, ZoneId::of, "a time zone such as Europe/Vienna"),
        absent(weekday) ? null : Choices.read("weekday", DayOfWeek.class, weekday));
  }

  private static <T> T parsed(
      String field, String value, Function<String, T> parser, String expected) {
    try {
      return absent(value) ? null : parser.apply(value.strip());
    } catch (DateTimeException malformed) {
      throw Faults.of(field, value, "'%s' is '%s', not %s.".formatted(field, value, expected));
    }
  }

  private static boolean absent(String value) {
    return value == null || value.isBlank();
  }
}
