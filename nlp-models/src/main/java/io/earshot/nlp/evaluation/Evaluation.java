package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Prints what the engines achieve on labelled data and at which cost.
 *
 * <p>{@code main} takes the folder of the data, then the number of tweets to give to {@code
 * corenlp}, which is slow; without that number it is left out.
 */
public final class Evaluation {
  private Evaluation() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    List<Example> tweets = Example.read(data.resolve("sentiment/dev.tsv"));
    List<Example> languages = Example.read(data.resolve("language/dev.tsv"));
    print(Engine.NONE, analyser -> LanguageFigures.of(analyser, languages, tweets));
    print(Engine.LINEAR, analyser -> SentimentFigures.of(analyser, tweets));
    if (arguments.length > 1) {
      List<Example> some = tweets.subList(0, Integer.parseInt(arguments[1]));
      print(Engine.CORENLP, analyser -> SentimentFigures.of(analyser, some));
    }
    List<Example> train = Example.read(data.resolve("sentiment/train.tsv"));
    CopiesFigures.of(train.stream().map(Example::text).toList()).forEach(System.out::println);
  }

  private static void print(Engine engine, Function<Analyser, List<Figure>> measure) {
    long before = Memory.usedMegabytes();
    try (Analyser analyser = Analysers.open(engine)) {
      System.out.println(Figure.memory(analyser.model(), Memory.usedMegabytes() - before));
      measure.apply(analyser).forEach(System.out::println);
    }
  }
}
