package io.earshot.console.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constants as requests write them: in lower case, whatever the case they come in. */
public final class Choices {
  private Choices() {}

  /**
   * The constant of this name.
   *
   * @param name of the parameter or member that holds it
   * @throws Problem if there is none; it names them all
   */
  public static <E extends Enum<E>> E read(String name, Class<E> choices, String value) {
    return Stream.of(choices.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElseThrow(() -> unknown(name, choices, value));
  }

  /** How a constant is written; null for none. */
  public static String write(Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Problem unknown(String name, Class<E> choices, String value) {
    String known =
        Stream.of(choices.getEnumConstants()).map(Choices::write).collect(Collectors.joining(", "));
    return Problem.badRequest("'%s' is '%s', not one of: %s.".formatted(name, value, known));
  }
}
