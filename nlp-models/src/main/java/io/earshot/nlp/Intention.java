package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * An intent that a text may have.
 *
 * @param intent never null
 * @param probability 0 to 1
 */
public record Intention(Intent intent, double probability) {
  public Intention {
    requireNonNull(intent, "intent is null");
  }
}
