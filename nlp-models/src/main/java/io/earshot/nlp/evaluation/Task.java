package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Sentiment;
import java.util.Locale;

/** What an engine is asked of labelled texts, and how its answers are measured. */
public enum Task {
  SENTIMENT("sentiment/dev.tsv", Measure.MACRO_RECALL, null, "TimeLMs 73.7"),
  TARGETED("targeted/dev.tsv", Measure.MACRO_RECALL, null, "SemEval-2017 88.2"),
  EMOTION("emotion/dev.tsv", Measure.MACRO_F1, null, "BERTweet 79.3"),
  IRONY("irony/dev.tsv", Measure.F1, "irony", "BERTweet 82.1"),
  OFFENSIVE("offensive/dev.tsv", Measure.MACRO_F1, null, "RoBERTa 79.5"),
  SUGGESTION("suggestions/dev.tsv", Measure.F1, "1", "SemEval-2019 78.1"),
  LANGUAGE_OF_SENTENCES("language/dev.tsv", Measure.ACCURACY, "sentences", "lingua 99.6"),
  LANGUAGE_OF_PAIRS("language/dev.tsv", Measure.ACCURACY, "word-pairs", "lingua 96.1");

  private static final double EVEN = 0.5;
  private static final String ABSENT = "absent";

  private final String file;
  private final Measure measure;
  private final String detail;
  private final String published;

  Task(String file, Measure measure, String detail, String published) {
    this.file = file;
    this.measure = measure;
    this.detail = detail;
    this.published = published;
  }

  /** Path of its development set, in the folder of the data. */
  public String file() {
    return file;
  }

  public Measure measure() {
    return measure;
  }

  /** The label that {@link Measure#F1} is of. */
  String positive() {
    return detail;
  }

  /** The best that was published, of the full test sets. */
  public String published() {
    return published;
  }

  /** Whether it needs nothing but the language. */
  public boolean ofLanguage() {
    return this == LANGUAGE_OF_SENTENCES || this == LANGUAGE_OF_PAIRS;
  }

  /** Whether a row of its file belongs to it. */
  boolean has(Example example) {
    return !ofLanguage() || example.detail().equals(detail);
  }

  /** What the analysis says, as the labels of the data say it. */
  String answer(Analysis analysis) {
    return switch (this) {
      case SENTIMENT -> name(analysis.sentiment());
      case TARGETED -> side(analysis);
      case EMOTION -> emotion(analysis);
      case IRONY ->
          yes(analysis.tone() == null ? null : analysis.tone().irony(), "irony", "non_irony");
      case OFFENSIVE ->
          yes(
              analysis.tone() == null ? null : analysis.tone().offensive(),
              "offensive",
              "not-offensive");
      case SUGGESTION -> suggestion(analysis);
      case LANGUAGE_OF_SENTENCES, LANGUAGE_OF_PAIRS -> analysis.language().code();
    };
  }

  private static String name(Sentiment sentiment) {
    return sentiment == null ? ABSENT : sentiment.label().name().toLowerCase(Locale.ROOT);
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

  private static String emotion(Analysis analysis) {
    return analysis.tone() == null || analysis.tone().emotion() == null
        ? ABSENT
        : analysis.tone().emotion().label().name().toLowerCase(Locale.ROOT);
  }

  private static String yes(Double probability, String yes, String no) {
    return probability == null ? ABSENT : probability >= EVEN ? yes : no;
  }

  private static String suggestion(Analysis analysis) {
    return analysis.intents().stream()
            .anyMatch(i -> i.intent() == Intent.SUGGESTION && i.probability() >= EVEN)
        ? "1"
        : "0";
  }
}
