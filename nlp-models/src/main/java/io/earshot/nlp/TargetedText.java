package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text, and what its sentiment is wanted towards.
 *
 * @param text plain text, never null
 * @param targets names of brands, products, people; null means none
 */
public record TargetedText(String text, List<String> targets) {
  public TargetedText {
    requireNonNull(text, "text is null");
    targets = targets == null ? List.of() : List.copyOf(targets);
  }

  /** A text alone. */
  public static TargetedText of(String text) {
    return new TargetedText(text, List.of());
  }
}
