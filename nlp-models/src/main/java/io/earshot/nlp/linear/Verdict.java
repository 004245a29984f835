package io.earshot.nlp.linear;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;

/** What the models say of a text, from what they say of its pieces. */
final class Verdict {
  private final SentimentMean sentiment = new SentimentMean();
  private double complaint;
  private double lengths;

  /**
   * @param sentiment probabilities of negative, neutral, positive
   * @param complaint probability
   */
  void add(double[] sentiment, double complaint, int length) {
    this.sentiment.add(sentiment[0], sentiment[1], sentiment[2], length);
    this.complaint += complaint * length;
    lengths += length;
  }

  Sentiment sentiment() {
    return sentiment.sentiment();
  }

  /** Null when there was no piece. */
  Double complaint() {
    return lengths == 0 ? null : complaint / lengths;
  }
}
