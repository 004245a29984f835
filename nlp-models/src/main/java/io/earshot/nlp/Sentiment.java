package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * How a text feels about what it speaks of. The three probabilities add up to 1.
 *
 * @param label the verdict, never null
 */
public record Sentiment(Polarity label, double negative, double neutral, double positive) {
  public Sentiment {
    requireNonNull(label, "label is null");
  }
}
