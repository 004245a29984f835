package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * An answer that a text calls for.
 *
 * @param answer never null
 * @param probability 0 to 1
 */
public record CalledFor(Answer answer, double probability) {
  public CalledFor {
    requireNonNull(answer, "answer is null");
  }
}
