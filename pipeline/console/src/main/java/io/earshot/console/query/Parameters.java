package io.earshot.console.query;

import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads parameters of an address; what cannot be read is a {@link Problem} that names it. */
final class Parameters {
  private static final int MOST_VALUES = 100;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Context request;

  Parameters(Context request) {
    this.request = request;
  }

  /** Null when absent or blank. */
  String text(String name) {
    String value = request.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  Set<String> texts(String name) {
    Set<String> values =
        request.queryParams(name).stream()
            .filter(value -> !value.isBlank())
            .collect(Collectors.toCollection(TreeSet::new));
    if (values.size() > MOST_VALUES) {
      throw Problem.badRequest(
          "'%s' is given %d times; %d is the most.".formatted(name, values.size(), MOST_VALUES));
    }
    return values;
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    String value = text(name);
    return value == null ? otherwise : Choices.read(name, choices, value);
  }

  <E extends Enum<E>> Set<E> choices(String name, Class<E> choices) {
    return texts(name).stream()
        .map(value -> Choices.read(name, choices, value))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Values of which there are only some. */
  Set<String> choices(String name, List<String> choices) {
    return texts(name).stream()
        .map(value -> Choices.read(name, choices, value))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  int number(String name, int otherwise, int least, int most) {
    String value = text(name);
    try {
      int number = value == null ? otherwise : Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw Problem.badRequest(
        "'%s' is '%s', not a number from %d to %d.".formatted(name, value, least, most));
  }

  /** A day's start, or an instant. */
  Instant from(String name) {
    String value = text(name);
    return value == null ? null : instant(name, value, 0);
  }

  /** A day's end (exclusive), or an instant. */
  Instant to(String name) {
    String value = text(name);
    return value == null ? null : instant(name, value, 1);
  }

  private static Instant instant(String name, String value, int daysAfter) {
    try {
      Instant instant =
          value.contains("T")
              ? Instant.parse(value)
              : LocalDate.parse(value).plusDays(daysAfter).atStartOfDay(ZoneOffset.UTC).toInstant();
      if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeException malformed) {
      // said below
    }
    throw Problem.badRequest(
        "'%s' is '%s', not a day such as 2026-03-01 or a time such as 2026-03-01T12:00:00Z."
            .formatted(name, value));
  }
}
