package io.earshot.nlp.encoder;

import java.util.Map;

/**
 * What the encoder says of one piece.
 *
 * @param probabilities of the labels of each head that was asked
 * @param embedding a direction of length 1, or null when it was not asked for
 */
record Answers(Map<Question, double[]> probabilities, float[] embedding) {
  /** The probabilities of a head that was asked. */
  double[] of(Question question) {
    return probabilities.get(question);
  }

  /** The probability of yes. */
  double yes(Question question) {
    return of(question)[0];
  }
}
