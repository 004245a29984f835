package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text, and what its sentiment is wanted towards.
 *
 * @param text plain text, never null
 * @param targets brands, products, people; null means none
 */
public record TargetedText(String text, List<Target> targets) {
  public TargetedText {
    requireNonNull(text, "text is null");
    targets = targets == null ? List.of() : List.copyOf(targets);
  }

  /** A text alone. */
  public static TargetedText of(String text) {
    return new TargetedText(text, List.of());
  }

  /** A text, and the names of what its sentiment is wanted towards. */
  public static TargetedText of(String text, List<String> names) {
    return new TargetedText(text, names.stream().map(name -> new Target(name, null)).toList());
  }
}
