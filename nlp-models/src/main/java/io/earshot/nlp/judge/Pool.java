package io.earshot.nlp.judge;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.SentimentMean;

/**
 * What a model says of a text, from what it says of its pieces: the mean of their probabilities and
 * of their embeddings, each piece weighted by its length. Longer texts so mean the same, whichever
 * model reads them in pieces of whatever size.
 */
public final class Pool {
  private static final int IRONY = 0;
  private static final int OFFENSIVE = 1;
  private static final int COMPLAINT = 2;
  private static final int SUGGESTION = 3;

  private final SentimentMean sentiment = new SentimentMean();
  private final double[] emotion = new double[5];
  private final double[] yes = new double[4];
  private float[] embedding;
  private double lengths;

  /**
   * Adds a piece.
   *
   * @param length more than 0, in any unit
   * @param sentiment probabilities of negative, neutral, positive
   * @param emotion probabilities of anger, joy, optimism, sadness, none
   */
  public void add(
      double length,
      double[] sentiment,
      double[] emotion,
      double irony,
      double offensive,
      double complaint,
      double suggestion) {
    lengths += length;
    this.sentiment.add(sentiment[0], sentiment[1], sentiment[2], length);
    add(emotion, length, this.emotion);
    yes[IRONY] += length * irony;
    yes[OFFENSIVE] += length * offensive;
    yes[COMPLAINT] += length * complaint;
    yes[SUGGESTION] += length * suggestion;
  }

  private static void add(double[] values, double length, double[] sums) {
    for (int index = 0; index < sums.length; index++) {
      sums[index] += length * values[index];
    }
  }

  /** Adds the embedding of a piece. */
  public void embed(double length, float[] values) {
    embedding = embedding == null ? new float[values.length] : embedding;
    for (int index = 0; index < values.length; index++) {
      embedding[index] += (float) length * values[index];
    }
  }

  /**
   * What the pieces say together; null when there was none.
   *
   * @param model name and version of the model
   */
  public Judgement judgement(String model) {
    return lengths == 0
        ? null
        : new Judgement(
            model,
            sentiment.sentiment(),
            Emotion.of(emotion[0], emotion[1], emotion[2], emotion[3], emotion[4]),
            yes[IRONY] / lengths,
            yes[OFFENSIVE] / lengths,
            yes[COMPLAINT] / lengths,
            yes[SUGGESTION] / lengths,
            embedding == null ? null : Embedding.of(embedding));
  }
}
