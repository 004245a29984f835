package io.earshot.console.pages;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Intention;
import io.earshot.nlp.Tone;
import io.earshot.search.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an engine understood of a post, in words. */
final class Understood {
  /** Less likely ones are told with the post, but not shown. */
  private static final double SHOWN = 0.3;

  /** Where a value is called otherwise than it is written in queries. */
  private static final Map<String, String> LABELS =
      Map.of(
          "suggestion", "Need or suggestion",
          "preference", "Comparison",
          "purchase", "About to buy",
          "churn", "About to leave",
          "bot", "Bot-like",
          "experience", "Better experience",
          "marketing", "Other marketing",
          "product_enhancement", "Better product",
          "line_extension", "Another variant");

  private Understood() {}

  /** What a value of a facet is called. */
  static String label(String value) {
    return LABELS.getOrDefault(value, capitalised(value.replace('_', ' ')));
  }

  /** The intents as somebody says, else likeliest first; null when there are none. */
  static String intents(Mention mention) {
    return mention.correction() != null && mention.correction().intents() != null
        ? listed(mention.intents().stream().map(Understood::label).toList())
        : listed(found(mention.analysis()));
  }

  private static List<String> found(Analysis analysis) {
    return analysis.intents().stream()
        .filter(intention -> intention.probability() >= SHOWN)
        .map(Understood::intent)
        .toList();
  }

  private static String intent(Intention intention) {
    return likely(intention.intent(), intention.probability());
  }

  /** What it calls for, likeliest first; null when there is nothing. */
  static String answers(Analysis analysis) {
    return listed(
        analysis.answers().stream()
            .filter(called -> called.probability() >= SHOWN)
            .map(Understood::answer)
            .toList());
  }

  private static String answer(CalledFor called) {
    return likely(called.answer(), called.probability());
  }

  /** What it is about, as somebody says, else likeliest first; null when there is nothing. */
  static String topics(Mention mention) {
    if (mention.correction() != null && mention.correction().topics() != null) {
      return listed(mention.topics());
    }
    return listed(
        mention.analysis().topics().stream()
            .filter(found -> found.probability() >= SHOWN)
            .map(found -> found.topic() + " (" + Mood.percent(found.probability()) + " %)")
            .toList());
  }

  /** What its writer feels; null when that is unknown. */
  static String emotion(Tone tone) {
    if (tone == null || tone.emotion() == null) {
      return null;
    }
    Emotion emotion = tone.emotion();
    double probability =
        switch (emotion.label()) {
          case ANGER -> emotion.anger();
          case JOY -> emotion.joy();
          case OPTIMISM -> emotion.optimism();
          case SADNESS -> emotion.sadness();
          case NONE -> emotion.none();
        };
    return likely(emotion.label(), probability);
  }

  private static String likely(Enum<?> value, double probability) {
    String label = label(value.name().toLowerCase(Locale.ROOT));
    return label + " (" + Mood.percent(probability) + " %)";
  }

  private static String listed(List<String> values) {
    return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
