package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an engine is asked of labelled texts, and how its answers are measured. */
public enum Task {
  SENTIMENT(
      "sentiment/dev.tsv",
      Measure.MACRO_RECALL,
      null,
      "SVM 62.9, SemEval-2017 68.1, RoBERTa 71.3, TimeLMs 73.7"),
  /** Tweets to airlines, of which no engine has seen any: whoever has them puts them there. */
  SENTIMENT_OF_AIRLINES("airline/dev.tsv", Measure.MACRO_RECALL, null, "two small encoders 75.6"),
  TARGETED("targeted/dev.tsv", Measure.MACRO_RECALL, null, "SemEval-2017 88.2"),
  EMOTION("emotion/dev.tsv", Measure.MACRO_F1, null, "SVM 64.7, RoBERTa 76.1, BERTweet 79.3"),
  IRONY("irony/dev.tsv", Measure.F1, "irony", "SVM 61.7, FastText 63.1, BERTweet 82.1"),
  OFFENSIVE("offensive/dev.tsv", Measure.MACRO_F1, null, "FastText 73.4, RoBERTa 79.5"),
  /** The data has them for training alone. */
  COMPLAINT("complaints/dev.tsv", Measure.MACRO_F1, null, "logistic 79, transformers 87"),
  SUGGESTION("suggestions/dev.tsv", Measure.F1, "1", "SemEval-2019 78.1"),
  LANGUAGE_OF_SENTENCES("language/dev.tsv", Measure.ACCURACY, "sentences", "lingua 99.6 of 20"),
  /** The same sentences as somebody might post them. */
  LANGUAGE_OF_TEN_WORDS("language/dev.tsv", Measure.ACCURACY, "sentences", ""),
  LANGUAGE_OF_PAIRS("language/dev.tsv", Measure.ACCURACY, "word-pairs", "lingua 96.1 of 20"),
  /** English all, which is no choice between languages, but real. */
  LANGUAGE_OF_TWEETS("sentiment/dev.tsv", Measure.ACCURACY, null, "lingua 97.5 of 20");

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

  /** Its name for people. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
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

  /** What others reached, of the full test sets; empty where nothing is known. */
  public String published() {
    return published;
  }

  /** Whether the data has it. */
  public boolean isIn(Path data) {
    return Files.isRegularFile(data.resolve(file));
  }

  /** Whether it needs nothing but the language. */
  public boolean ofLanguage() {
    return this == LANGUAGE_OF_SENTENCES
        || this == LANGUAGE_OF_TEN_WORDS
        || this == LANGUAGE_OF_PAIRS
        || this == LANGUAGE_OF_TWEETS;
  }

  /** Whether it asks for the sentiment of whole texts. */
  public boolean ofSentiment() {
    return this == SENTIMENT || this == SENTIMENT_OF_AIRLINES;
  }

  /**
   * What is asked, and the right answers.
   *
   * @param data the folder of the labelled data
   */
  public List<Example> examples(Path data) throws IOException {
    return asked(Example.read(data.resolve(file)).stream()).toList();
  }

  private Stream<Example> asked(Stream<Example> all) {
    if (this == LANGUAGE_OF_TWEETS) {
      return all.map(tweet -> new Example("en", "", tweet.text()));
    }
    Stream<Example> own = ofLanguage() ? all.filter(this::has) : all;
    return this == LANGUAGE_OF_TEN_WORDS ? own.map(TenWords::of) : own;
  }

  private boolean has(Example example) {
    return example.detail().equals(detail);
  }
}
