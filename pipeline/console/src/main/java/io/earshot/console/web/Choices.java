package io.earshot.console.web;

import java.util.List;
import java.util.Locale;
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
    List<String> names = Stream.of(choices.getEnumConstants()).map(Choices::write).toList();
    return choices.getEnumConstants()[names.indexOf(read(name, names, value))];
  }

  /**
   * One of the choices, which are in lower case.
   *
   * @throws Problem if the value is none of them; it names them all
   */
  public static String read(String name, List<String> choices, String value) {
    String choice = value.strip().toLowerCase(Locale.ROOT);
    if (choices.contains(choice)) {
      return choice;
    }
    throw Problem.badRequest(
        "'%s' is '%s', not one of: %s.".formatted(name, value, String.join(", ", choices)));
  }

  /** How a constant is written; null for none. */
  public static String write(Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }
}
