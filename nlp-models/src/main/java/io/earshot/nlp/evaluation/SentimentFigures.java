package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analyser;
import java.util.List;

/** How well and how fast an engine judges tweets. */
final class SentimentFigures {
  private static final String TASK = "sentiment of tweets";

  private SentimentFigures() {}

  static List<Figure> of(Analyser analyser, List<Example> tweets) {
    SentimentMeasure measure = SentimentMeasure.of(analyser, tweets);
    List<String> texts = tweets.stream().map(Example::text).toList();
    String model = analyser.model();
    return List.of(
        Figure.percent(TASK, model, "macro recall", measure.macroRecall()),
        Figure.percent(TASK, model, "accuracy", measure.accuracy()),
        Figure.percent(TASK, model, "share judged", measure.judged()),
        Figure.percent(TASK, model, "calibration error", measure.calibrationError()),
        Figure.speed(
            "all it gives, on tweets",
            model,
            Speed.perSecond(texts.size(), () -> analyser.analyse(texts))));
  }
}
