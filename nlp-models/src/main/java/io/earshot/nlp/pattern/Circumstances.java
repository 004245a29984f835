package io.earshot.nlp.pattern;

import io.earshot.nlp.Sentiment;

/**
 * What the conditions of patterns look at.
 *
 * @param sentiment of the sentence, or null when nobody judged it
 * @param question whether it asks
 */
public record Circumstances(Sentiment sentiment, boolean question) {
  /** How far a condition holds, 0 to 1: a sentiment that is as likely as not holds in full. */
  double degree(Condition condition) {
    return switch (condition) {
      case ALWAYS -> 1;
      case POSITIVE -> sentiment == null ? 0 : likely(sentiment.positive());
      case NEGATIVE -> sentiment == null ? 0 : likely(sentiment.negative());
      case WELCOME -> sentiment == null ? 1 : likely(1 - sentiment.negative());
      case UNWELCOME -> sentiment == null ? 1 : likely(1 - sentiment.positive());
      case QUESTION -> question ? 1 : 0;
      case STATEMENT -> question ? 0 : 1;
    };
  }

  private static double likely(double probability) {
    return Math.min(1, 2 * probability);
  }
}
