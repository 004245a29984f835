package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import java.util.List;
import java.util.stream.Stream;

/** How well an engine names languages: on labelled texts, and on tweets known to be English. */
final class LanguageFigures {
  private LanguageFigures() {}

  /**
   * @param labelled examples labelled with ISO 639-1 codes, of the kinds sentences and word-pairs
   */
  static List<Figure> of(Analyser analyser, List<Example> labelled, List<Example> english) {
    return List.of(
        accuracy(analyser, labelled, "sentences"),
        accuracy(analyser, labelled, "word-pairs"),
        english(analyser, english),
        speed(analyser, english));
  }

  private static Figure accuracy(Analyser analyser, List<Example> labelled, String kind) {
    List<Example> examples = labelled.stream().filter(e -> e.detail().equals(kind)).toList();
    List<String> answers = codes(analyser, examples);
    Confusion confusion = new Confusion();
    for (int index = 0; index < answers.size(); index++) {
      confusion.add(examples.get(index).label(), answers.get(index));
    }
    return Figure.percent(
        "language of " + kind, analyser.model(), "accuracy", confusion.accuracy());
  }

  private static Figure english(Analyser analyser, List<Example> english) {
    long right = codes(analyser, english).stream().filter("en"::equals).count();
    return Figure.percent(
        "language of English tweets",
        analyser.model(),
        "accuracy",
        right / (double) english.size());
  }

  private static Figure speed(Analyser analyser, List<Example> tweets) {
    List<String> texts = tweets.stream().map(Example::text).toList();
    return Figure.speed(
        "language of English tweets",
        analyser.model(),
        Speed.perSecond(texts.size(), () -> analyser.analyse(texts)));
  }

  private static List<String> codes(Analyser analyser, List<Example> examples) {
    Stream<Analysis> analyses =
        analyser.analyse(examples.stream().map(Example::text).toList()).stream();
    return analyses.map(analysis -> analysis.language().code()).toList();
  }
}
