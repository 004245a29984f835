package io.earshot.app.bench;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.entity.EntityReader;
import io.earshot.nlp.evaluation.CopiesFigures;
import io.earshot.nlp.evaluation.EntityFigures;
import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Evaluation;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.evaluation.Figure;
import io.earshot.nlp.evaluation.Speed;
import io.earshot.nlp.evaluation.Task;
import io.earshot.nlp.linear.LinearJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The row of one engine in the bench of language understanding, measured in this JVM.
 *
 * @param engine which one
 * @param data the folder of the labelled data
 */
public record NlpRows(Engine engine, Path data) {
  /** Texts of each task that CoreNLP is given, which is slow. */
  private static final int FEW = 1_000;

  /** Measures. */
  public Object measure() throws IOException {
    try (Analyser analyser = Analysers.open(engine)) {
      int most = engine == Engine.CORENLP ? FEW : Integer.MAX_VALUE;
      Evaluation evaluation = new Evaluation(analyser, data, most);
      Map<Task, Estimate> estimates = new EnumMap<>(Task.class);
      for (Task task : tasks()) {
        estimates.put(task, evaluation.measure(task));
      }
      return new NlpRow(
          engine,
          analyser.model(),
          estimates,
          engine == Engine.NONE ? null : evaluation.calibrationError(),
          evaluation.tweetsPerSecond(),
          engine == Engine.LINEAR ? sentimentsPerSecond() : null,
          ThisProcess.mostResidentMegabytes());
    }
  }

  private List<Task> tasks() {
    return Arrays.stream(Task.values())
        .filter(task -> task.isIn(data))
        .filter(
            task ->
                switch (engine) {
                  case NONE -> task.ofLanguage();
                  case LINEAR, ENCODER, CASCADE -> !task.ofLanguage();
                  case CORENLP -> task.ofSentiment();
                })
        .toList();
  }

  private double sentimentsPerSecond() throws IOException {
    LinearJudge judge = new LinearJudge();
    List<String> tweets = Task.SENTIMENT.examples(data).stream().map(Example::text).toList();
    return Speed.perSecond(tweets.size(), () -> judge.sentiments(tweets));
  }

  /** How many near-copies are found and made up. */
  public static List<Figure> copies(Path data) throws IOException {
    List<Example> tweets = Example.read(data.resolve("sentiment/train.tsv"));
    return CopiesFigures.of(tweets.stream().map(Example::text).toList());
  }

  /** How much of what invented posts name is found, and what that takes. */
  public static List<Figure> entities() throws IOException {
    List<Figure> figures = new ArrayList<>(EntityFigures.of(EntityReader.open()));
    String megabytes = "%,d".formatted(ThisProcess.mostResidentMegabytes());
    figures.add(new Figure(figures.get(0).task(), EntityReader.MODEL, "resident MB", megabytes));
    return figures;
  }
}
