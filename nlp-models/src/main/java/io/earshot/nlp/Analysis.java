package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an engine found in one text. What it does not know is null: sentiment is absent, not
 * neutral, for a language that the engine does not support.
 *
 * @param model name and version of the model that made it, such as {@code linear/1}; never null
 * @param language the language of the text
 * @param sentiment of the whole text, or null
 * @param complaint probability (0 to 1) that the text complains to or about a company, or null
 * @param sentences the sentences, empty when the engine does not split
 */
public record Analysis(
    String model,
    Language language,
    Sentiment sentiment,
    Double complaint,
    List<Sentence> sentences) {
  public Analysis {
    requireNonNull(model, "model is null");
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
  }
}
