package io.earshot.nlp;

/**
 * Names and versions of the models that made the parts of an {@link Analysis}; null where there is
 * no such part.
 *
 * @param language of the language
 * @param text of the sentiment, the complaint and the tone
 * @param sentences of the sentences' sentiment
 * @param targets of the sentiment towards targets
 * @param rules of the intents, the answers and the marks
 * @param embedding of the embedding
 * @param entities of what the text names
 */
public record Models(
    String language,
    String text,
    String sentences,
    String targets,
    String rules,
    String embedding,
    String entities) {

  /** Those of what looks for no entities. */
  public Models(
      String language,
      String text,
      String sentences,
      String targets,
      String rules,
      String embedding) {
    this(language, text, sentences, targets, rules, embedding, null);
  }

  /** The same with what found the entities. */
  public Models withEntities(String model) {
    return new Models(language, text, sentences, targets, rules, embedding, model);
  }
}
