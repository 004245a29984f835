package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * How a text feels about what it speaks of. The three probabilities add up to 1.
 *
 * @param label the verdict, never null: the likeliest, unless a person decided otherwise
 */
public record Sentiment(Polarity label, double negative, double neutral, double positive) {
  public Sentiment {
    requireNonNull(label, "label is null");
  }

  /**
   * The likeliest verdict; neutral when two are equally likely.
   *
   * @param negative weight of the negative verdict, as the others at least 0; their sum is made 1
   */
  public static Sentiment of(double negative, double neutral, double positive) {
    double sum = negative + neutral + positive;
    Polarity label =
        negative > Math.max(neutral, positive)
            ? Polarity.NEGATIVE
            : positive > Math.max(neutral, negative) ? Polarity.POSITIVE : Polarity.NEUTRAL;
    return new Sentiment(label, negative / sum, neutral / sum, positive / sum);
  }
}
