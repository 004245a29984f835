package io.earshot.app.command;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Language;
import io.earshot.nlp.Marks;
import io.earshot.nlp.Models;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An {@link Analysis} as {@code earshot analyse} prints it. Probabilities have four digits; what
 * the engine does not give is left out, and a label that it cannot give is {@code unsupported}.
 */
record AnalysisLine(
    Spoken language,
    Felt sentiment,
    List<Part> sentences,
    Map<String, Felt> targets,
    Moved emotion,
    Double irony,
    Double offensive,
    Map<String, Double> intents,
    Map<String, Double> answers,
    Map<String, Double> topics,
    Signs marks,
    List<Named> entities,
    String model,
    Models models) {
  private static final String UNSUPPORTED = "unsupported";

  record Spoken(String code, double confidence) {}

  /** A sentiment; {@code named} only towards a target: whether the text names it. */
  record Felt(String label, Double negative, Double neutral, Double positive, Boolean named) {}

  record Part(int start, int end, String text, Felt sentiment) {}

  record Moved(
      String label, Double anger, Double joy, Double optimism, Double sadness, Double none) {}

  record Signs(double spam, double bot, double jobAdvert) {}

  /** What the text names; {@code target} only where it is one that was asked for. */
  record Named(String kind, String text, int start, int end, String target) {}

  static AnalysisLine of(TargetedText asked, Analysis analysis) {
    var tone = analysis.tone();
    return new AnalysisLine(
        spoken(analysis.language()),
        felt(analysis.sentiment(), null),
        analysis.sentences().stream().map(sentence -> part(asked.text(), sentence)).toList(),
        asked.targets().isEmpty() ? null : targets(asked, analysis),
        moved(tone == null ? null : tone.emotion()),
        tone == null ? null : rounded(tone.irony()),
        tone == null ? null : rounded(tone.offensive()),
        intents(analysis),
        answers(analysis),
        topics(analysis),
        signs(analysis.marks()),
        entities(analysis),
        analysis.model(),
        analysis.models());
  }

  private static Spoken spoken(Language language) {
    return new Spoken(language.code(), rounded(language.confidence()));
  }

  private static Felt felt(Sentiment sentiment, Boolean named) {
    return sentiment == null
        ? new Felt(UNSUPPORTED, null, null, null, named)
        : new Felt(
            name(sentiment.label()),
            rounded(sentiment.negative()),
            rounded(sentiment.neutral()),
            rounded(sentiment.positive()),
            named);
  }

  private static Part part(String text, Sentence sentence) {
    Felt felt = sentence.sentiment() == null ? null : felt(sentence.sentiment(), null);
    String said = text.substring(sentence.start(), sentence.end());
    return new Part(sentence.start(), sentence.end(), said, felt);
  }

  private static Map<String, Felt> targets(TargetedText asked, Analysis analysis) {
    Map<String, Felt> targets = new LinkedHashMap<>();
    asked.targets().forEach(target -> targets.put(target.name(), felt(null, null)));
    for (TargetSentiment target : analysis.targets()) {
      targets.put(target.target(), felt(target.sentiment(), target.named()));
    }
    return targets;
  }

  private static Moved moved(Emotion emotion) {
    return emotion == null
        ? new Moved(UNSUPPORTED, null, null, null, null, null)
        : new Moved(
            name(emotion.label()),
            rounded(emotion.anger()),
            rounded(emotion.joy()),
            rounded(emotion.optimism()),
            rounded(emotion.sadness()),
            rounded(emotion.none()));
  }

  private static Map<String, Double> intents(Analysis analysis) {
    Map<String, Double> intents = new LinkedHashMap<>();
    analysis.intents().forEach(i -> intents.put(name(i.intent()), rounded(i.probability())));
    return intents;
  }

  private static Map<String, Double> answers(Analysis analysis) {
    Map<String, Double> answers = new LinkedHashMap<>();
    analysis.answers().forEach(a -> answers.put(name(a.answer()), rounded(a.probability())));
    return answers;
  }

  private static Map<String, Double> topics(Analysis analysis) {
    Map<String, Double> topics = new LinkedHashMap<>();
    analysis.topics().forEach(found -> topics.put(found.topic(), rounded(found.probability())));
    return topics;
  }

  private static Signs signs(Marks marks) {
    return marks == null
        ? null
        : new Signs(rounded(marks.spam()), rounded(marks.bot()), rounded(marks.jobAdvert()));
  }

  private static List<Named> entities(Analysis analysis) {
    return analysis.entities().stream()
        .map(e -> new Named(name(e.kind()), e.text(), e.start(), e.end(), e.tracker()))
        .toList();
  }

  private static Double rounded(Double probability) {
    return probability == null ? null : Math.round(probability * 1e4) / 1e4;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
