package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * How a text feels about one of the things it was asked about.
 *
 * @param target its name as it was asked, never null
 * @param named whether the text names it; where it does not, the sentiment is that of the text,
 *     read with the target in mind
 * @param sentiment never null
 */
public record TargetSentiment(String target, boolean named, Sentiment sentiment) {
  public TargetSentiment {
    requireNonNull(target, "target is null");
    requireNonNull(sentiment, "sentiment is null");
  }
}
