package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * What its writer feels. The five probabilities add up to 1.
 *
 * @param label the verdict, never null: the likeliest
 */
public record Emotion(
    Feeling label, double anger, double joy, double optimism, double sadness, double none) {
  public Emotion {
    requireNonNull(label, "label is null");
  }

  /**
   * The likeliest verdict; none where two are equally likely.
   *
   * @param anger weight of anger, as the others at least 0; their sum is made 1
   */
  public static Emotion of(double anger, double joy, double optimism, double sadness, double none) {
    double[] weights = {anger, joy, optimism, sadness, none};
    double sum = anger + joy + optimism + sadness + none;
    return new Emotion(
        likeliest(weights), anger / sum, joy / sum, optimism / sum, sadness / sum, none / sum);
  }

  private static Feeling likeliest(double[] weights) {
    int best = Feeling.NONE.ordinal();
    for (int index = 0; index < weights.length; index++) {
      best = weights[index] > weights[best] ? index : best;
    }
    return Feeling.values()[best];
  }
}
