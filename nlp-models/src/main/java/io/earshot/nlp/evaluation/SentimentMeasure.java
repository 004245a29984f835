package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import java.util.List;
import java.util.Locale;

/**
 * How well an engine judges labelled texts. A text it does not judge counts as a wrong answer.
 *
 * @param judged share of the texts that got a sentiment
 * @param calibrationError see {@link Confidence}, over the judged texts
 */
public record SentimentMeasure(
    double macroRecall, double accuracy, double judged, double calibrationError) {
  /** Measures an engine on texts labelled negative, neutral, positive. */
  public static SentimentMeasure of(Analyser analyser, List<Example> examples) {
    List<Analysis> analyses = analyser.analyse(examples.stream().map(Example::text).toList());
    Confusion confusion = new Confusion();
    Confidence confidence = new Confidence();
    for (int index = 0; index < examples.size(); index++) {
      String label = examples.get(index).label();
      Sentiment sentiment = analyses.get(index).sentiment();
      confusion.add(label, sentiment == null ? "absent" : name(sentiment.label()));
      if (sentiment != null) {
        confidence.add(probability(sentiment), label.equals(name(sentiment.label())));
      }
    }
    long judged = analyses.stream().filter(analysis -> analysis.sentiment() != null).count();
    return new SentimentMeasure(
        confusion.macroRecall(),
        confusion.accuracy(),
        judged / (double) examples.size(),
        confidence.error());
  }

  private static String name(Polarity label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private static double probability(Sentiment sentiment) {
    return Math.max(sentiment.neutral(), Math.max(sentiment.negative(), sentiment.positive()));
  }
}
