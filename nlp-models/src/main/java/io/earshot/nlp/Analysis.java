package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an engine found in one text. What it does not know is null: sentiment is absent, not
 * neutral, for a language that the engine does not support.
 *
 * @param model name and version of the engine that made it, such as {@code linear/1}; never null
 * @param language the language of the text
 * @param sentiment of the whole text, or null
 * @param complaint probability (0 to 1) that the text complains to or about a company, or null
 * @param sentences the sentences, empty when the engine does not split
 * @param targets the sentiment towards each target that was asked for, in that order
 * @param tone emotion, irony and offence, or null
 * @param intents why it was said, likeliest first; what is less likely than 1 % is left out
 * @param answers what it calls for, likewise
 * @param marks what speaks against taking it for a customer's voice, or null
 * @param embedding where it lies by its meaning, or null when it has no words or is not English
 * @param models what made each part, or null when the engine does not tell
 * @param topics what it is about, likeliest first, of those that were asked for; what is less
 *     likely than 1 % is left out
 * @param entities what it names, in order; empty where nobody looked
 */
public record Analysis(
    String model,
    Language language,
    Sentiment sentiment,
    Double complaint,
    List<Sentence> sentences,
    List<TargetSentiment> targets,
    Tone tone,
    List<Intention> intents,
    List<CalledFor> answers,
    Marks marks,
    Embedding embedding,
    Models models,
    List<TopicFound> topics,
    List<Entity> entities) {
  public Analysis {
    requireNonNull(model, "model is null");
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
    targets = targets == null ? List.of() : List.copyOf(targets);
    intents = intents == null ? List.of() : List.copyOf(intents);
    answers = answers == null ? List.of() : List.copyOf(answers);
    topics = topics == null ? List.of() : List.copyOf(topics);
    entities = entities == null ? List.of() : List.copyOf(entities);
  }

  /** What an engine found that knows no more than these. */
  public Analysis(
      String model,
      Language language,
      Sentiment sentiment,
      Double complaint,
      List<Sentence> sentences) {
    this(
        model, language, sentiment, complaint, sentences, null, null, null, null, null, null, null,
        null, null);
  }

  /** The same with the sentiment towards targets. */
  public Analysis withTargets(List<TargetSentiment> other) {
    return new Analysis(
        model, language, sentiment, complaint, sentences, other, tone, intents, answers, marks,
        embedding, models, topics, entities);
  }

  /** The same with where it lies by its meaning. */
  public Analysis with(Embedding other) {
    return new Analysis(
        model, language, sentiment, complaint, sentences, targets, tone, intents, answers, marks,
        other, models, topics, entities);
  }

  /** The same with what made each part. */
  public Analysis with(Models other) {
    return new Analysis(
        model, language, sentiment, complaint, sentences, targets, tone, intents, answers, marks,
        embedding, other, topics, entities);
  }

  /** The same with what it is about. */
  public Analysis with(List<TopicFound> other) {
    return new Analysis(
        model, language, sentiment, complaint, sentences, targets, tone, intents, answers, marks,
        embedding, models, other, entities);
  }

  /**
   * The same with what the text names.
   *
   * @param namer name and version of what found it
   */
  public Analysis naming(List<Entity> other, String namer) {
    Models others = models == null ? null : models.withEntities(namer);
    return new Analysis(
        model, language, sentiment, complaint, sentences, targets, tone, intents, answers, marks,
        embedding, others, topics, other);
  }

  /** What an engine found that read no more than the language. */
  public static Analysis unread(String model, Language language, String languageModel) {
    return new Analysis(model, language, null, null, null)
        .with(new Models(languageModel, null, null, null, null, null));
  }

  /** How the text feels about a target, if it names it and was asked; else as a whole. */
  public Sentiment towards(String target) {
    Sentiment alone = towardsAlone(target);
    return alone == null ? sentiment : alone;
  }

  /** How the text feels about a target; null if it does not name it, or was not asked. */
  public Sentiment towardsAlone(String target) {
    return targets.stream()
        .filter(felt -> felt.named() && felt.target().equals(target))
        .map(TargetSentiment::sentiment)
        .findFirst()
        .orElse(null);
  }
}
