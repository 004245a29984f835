package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Sentiment;

/**
 * What a model says of an English text.
 *
 * @param model name and version of the model, never null
 * @param sentiment never null
 * @param emotion never null
 * @param irony probability, as those that follow
 * @param suggestion that it proposes how something could be better
 * @param embedding null when the model makes none
 */
public record Judgement(
    String model,
    Sentiment sentiment,
    Emotion emotion,
    double irony,
    double offensive,
    double complaint,
    double suggestion,
    Embedding embedding) {
  public Judgement {
    requireNonNull(model, "model is null");
    requireNonNull(sentiment, "sentiment is null");
    requireNonNull(emotion, "emotion is null");
  }

  /** The same with another emotion. */
  public Judgement with(Emotion emotion) {
    return new Judgement(
        model, sentiment, emotion, irony, offensive, complaint, suggestion, embedding);
  }
}
