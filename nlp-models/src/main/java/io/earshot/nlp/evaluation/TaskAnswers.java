package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.Tone;
import java.util.Locale;

/** What an analysis says of a task, as the labels of the data say it. */
final class TaskAnswers {
  private static final double EVEN = 0.5;
  private static final String ABSENT = "absent";
  private static final Tone NO_TONE = new Tone(null, null, null);

  private TaskAnswers() {}

  static String of(Task task, Analysis analysis) {
    Tone tone = analysis.tone() == null ? NO_TONE : analysis.tone();
    return switch (task) {
      case SENTIMENT, SENTIMENT_OF_AIRLINES -> name(analysis.sentiment());
      case TARGETED -> side(analysis);
      case EMOTION -> tone.emotion() == null ? ABSENT : name(tone.emotion().label());
      case IRONY -> yes(tone.irony(), "irony", "non_irony");
      case OFFENSIVE -> yes(tone.offensive(), "offensive", "not-offensive");
      case COMPLAINT -> yes(analysis.complaint(), "1", "0");
      case SUGGESTION -> yes(suggestion(analysis), "1", "0");
      case LANGUAGE_OF_SENTENCES, LANGUAGE_OF_TEN_WORDS, LANGUAGE_OF_PAIRS, LANGUAGE_OF_TWEETS ->
          analysis.language().code();
    };
  }

  private static String name(Sentiment sentiment) {
    return sentiment == null ? ABSENT : name(sentiment.label());
  }

  private static String name(Enum<?> label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  /** The data knows no neutral: where it is said, the likelier of the two sides. */
  private static String side(Analysis analysis) {
    if (analysis.targets().isEmpty()) {
      return ABSENT;
    }
    Sentiment felt = analysis.targets().get(0).sentiment();
    return switch (felt.label()) {
      case NEGATIVE -> "negative";
      case POSITIVE -> "positive";
      case NEUTRAL -> felt.positive() >= felt.negative() ? "positive" : "negative";
    };
  }

  private static String yes(Double probability, String yes, String no) {
    return probability == null ? ABSENT : probability >= EVEN ? yes : no;
  }

  private static double suggestion(Analysis analysis) {
    return analysis.intents().stream()
        .filter(intention -> intention.intent() == Intent.SUGGESTION)
        .mapToDouble(intention -> intention.probability())
        .findFirst()
        .orElse(0);
  }
}
