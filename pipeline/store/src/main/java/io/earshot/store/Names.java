package io.earshot.store;

import static java.util.Objects.requireNonNull;

/** Names by which decisions are known. */
final class Names {
  private Names() {}

  /** The name without blanks around it, if it is one. */
  static String checked(String noun, String name) {
    requireNonNull(name, "name is null");
    String stripped = name.strip();
    if (stripped.isEmpty()
        || stripped.length() > Sources.MAX_NAME
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a %s needs a name of 1 to %d characters in one line, not '%s'"
              .formatted(noun, Sources.MAX_NAME, stripped));
    }
    return stripped;
  }
}
