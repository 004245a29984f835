package io.earshot.console.pages;

import io.earshot.console.web.Fault;
import io.earshot.console.web.Problem;
import io.javalin.http.HttpStatus;
import java.util.function.Function;

/** Numbers as people write them into forms; blank is null. */
final class Numbers {
  private Numbers() {}

  static Long whole(String field, String text) {
    return parsed(field, text, Long::valueOf, "Write a whole number.");
  }

  static Integer small(String field, String text) {
    return parsed(field, text, Integer::valueOf, "Write a whole number.");
  }

  static Double decimal(String field, String text) {
    return parsed(field, text, Double::valueOf, "Write a number such as 0.0001.");
  }

  private static <T> T parsed(
      String field, String text, Function<String, T> parser, String otherwise) {
    try {
      return text.isBlank() ? null : parser.apply(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new Problem(HttpStatus.BAD_REQUEST, otherwise, new Fault(field, 0, null, text));
    }
  }
}
