package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

/**
 * How a passage feels about something that it names.
 *
 * @param target what it names, never null
 * @param passage plain text, never null
 */
public record Towards(String target, String passage) {
  public Towards {
    requireNonNull(target, "target is null");
    requireNonNull(passage, "passage is null");
  }
}
