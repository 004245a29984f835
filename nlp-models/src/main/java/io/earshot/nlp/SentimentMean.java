package io.earshot.nlp;

/**
 * The sentiment of a text from that of its parts: the mean of their distributions, each weighted by
 * the part's length. All engines use it, so that long texts mean the same whichever is chosen.
 */
public final class SentimentMean {
  private double negative;
  private double neutral;
  private double positive;
  private double lengths;

  /**
   * Adds a part.
   *
   * @param length its length, more than 0, in any unit
   */
  public void add(double negative, double neutral, double positive, double length) {
    this.negative += negative * length;
    this.neutral += neutral * length;
    this.positive += positive * length;
    lengths += length;
  }

  /** The mean; null when there was no part. */
  public Sentiment sentiment() {
    return lengths == 0 ? null : Sentiment.of(negative, neutral, positive);
  }
}
