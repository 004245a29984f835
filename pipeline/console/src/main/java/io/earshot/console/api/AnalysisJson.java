package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.console.web.Choices;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Entity;
import io.earshot.nlp.Intention;
import io.earshot.nlp.Marks;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.Tone;
import io.earshot.nlp.TopicFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the engine found, as the API gives it; absent is left out.
 *
 * @param irony probability, as all numbers here
 * @param intents probability of each, likeliest first
 * @param answers what it calls for, likewise
 * @param topics what it is about, likewise
 * @param entities what it names, in order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AnalysisJson(
    String model,
    SentimentJson sentiment,
    Double complaint,
    Double languageConfidence,
    List<SentenceJson> sentences,
    EmotionJson emotion,
    Double irony,
    Double offensive,
    Map<String, Double> intents,
    Map<String, Double> answers,
    Marks marks,
    Map<String, Double> topics,
    List<EntityJson> entities) {

  /** A verdict in lower case and the three probabilities. */
  record SentimentJson(String label, double negative, double neutral, double positive) {
    static SentimentJson of(Sentiment sentiment) {
      return sentiment == null
          ? null
          : new SentimentJson(
              Choices.write(sentiment.label()),
              sentiment.negative(),
              sentiment.neutral(),
              sentiment.positive());
    }
  }

  /** A stretch of the text, in UTF-16 units, end exclusive. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentenceJson(int start, int end, SentimentJson sentiment) {
    static SentenceJson of(Sentence sentence) {
      return new SentenceJson(
          sentence.start(), sentence.end(), SentimentJson.of(sentence.sentiment()));
    }
  }

  /** A verdict in lower case and the five probabilities. */
  record EmotionJson(
      String label, double anger, double joy, double optimism, double sadness, double none) {
    static EmotionJson of(Emotion emotion) {
      return emotion == null
          ? null
          : new EmotionJson(
              Choices.write(emotion.label()),
              emotion.anger(),
              emotion.joy(),
              emotion.optimism(),
              emotion.sadness(),
              emotion.none());
    }
  }

  /** A stretch of the text that names something, in UTF-16 units, end exclusive. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntityJson(String kind, String text, int start, int end, String tracker) {
    static EntityJson of(Entity entity) {
      return new EntityJson(
          Choices.write(entity.kind()),
          entity.text(),
          entity.start(),
          entity.end(),
          entity.tracker());
    }
  }

  static AnalysisJson of(Analysis analysis) {
    if (analysis == null) {
      return null;
    }
    Tone tone = analysis.tone() == null ? new Tone(null, null, null) : analysis.tone();
    return new AnalysisJson(
        analysis.model(),
        SentimentJson.of(analysis.sentiment()),
        analysis.complaint(),
        analysis.language() == null ? null : analysis.language().confidence(),
        analysis.sentences().stream().map(SentenceJson::of).toList(),
        EmotionJson.of(tone.emotion()),
        tone.irony(),
        tone.offensive(),
        intents(analysis.intents()),
        answers(analysis.answers()),
        analysis.marks(),
        topics(analysis.topics()),
        analysis.entities().stream().map(EntityJson::of).toList());
  }

  private static Map<String, Double> intents(List<Intention> intents) {
    Map<String, Double> named = new LinkedHashMap<>();
    intents.forEach(i -> named.put(Choices.write(i.intent()), i.probability()));
    return named;
  }

  private static Map<String, Double> topics(List<TopicFound> topics) {
    Map<String, Double> named = new LinkedHashMap<>();
    topics.forEach(found -> named.put(found.topic(), found.probability()));
    return named;
  }

  private static Map<String, Double> answers(List<CalledFor> answers) {
    Map<String, Double> named = new LinkedHashMap<>();
    answers.forEach(called -> named.put(Choices.write(called.answer()), called.probability()));
    return named;
  }
}
