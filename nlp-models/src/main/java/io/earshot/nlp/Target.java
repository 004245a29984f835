package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that the sentiment of a text is wanted towards.
 *
 * @param name of a brand, product or person: what the answer is given for; never null
 * @param aliases other words that stand for it; null means none
 */
public record Target(String name, List<String> aliases) {
  public Target {
    requireNonNull(name, "name is null");
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
