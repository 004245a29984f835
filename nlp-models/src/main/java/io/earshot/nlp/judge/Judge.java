package io.earshot.nlp.judge;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Sentiment;
import java.util.List;

/** A model of what English texts say. Thread-safe. */
public interface Judge {
  /** Name and version, as of an engine that uses nothing else. */
  String model();

  /**
   * Judges texts.
   *
   * @return one for each, in order; null for a text that says nothing
   */
  List<Judgement> judge(List<String> texts);

  /**
   * The sentiment alone, as cheaply as the model can; for the sentences of texts.
   *
   * @return one for each, in order; null for a text that says nothing
   */
  List<Sentiment> sentiments(List<String> texts);

  /** Name and version of the model that gives {@link #sentiments}. */
  default String sentimentsModel() {
    return model();
  }

  /**
   * How passages feel about what they name.
   *
   * @return one for each, in order, none null
   */
  List<Sentiment> towards(List<Towards> asked);

  /**
   * Where texts lie by their meaning.
   *
   * @return one for each, in order; null for a text without a word
   */
  List<Embedding> embed(List<String> texts);

  /** Name and version of the model of the embeddings in judgements. */
  default String embeddingModel() {
    return model();
  }

  /** Name and version of the model that gives {@link #towards}. */
  default String towardsModel() {
    return model();
  }
}
