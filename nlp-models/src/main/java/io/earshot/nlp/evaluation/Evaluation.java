package io.earshot.nlp.evaluation;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.TargetedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an engine achieves on the labelled data, and how fast it is. */
public final class Evaluation {
  /** As many as the command analyses together. */
  private static final int BATCH = 256;

  private final Analyser analyser;
  private final Path data;
  private final int most;

  /**
   * @param data the folder of the labelled data
   * @param most how many texts of each task are asked; fewer for slow engines
   */
  public Evaluation(Analyser analyser, Path data, int most) {
    this.analyser = analyser;
    this.data = data;
    this.most = most;
  }

  /** How well the engine does a task. */
  public Estimate measure(Task task) throws IOException {
    List<Example> examples = examples(task);
    List<String> answers =
        analyses(task, examples).stream().map(said -> TaskAnswers.of(task, said)).toList();
    return Estimate.of(task, examples.stream().map(Example::label).toList(), answers);
  }

  /** How far the probabilities of the sentiment are from what comes true, 0 to 1. */
  public double calibrationError() throws IOException {
    return SentimentMeasure.of(analyser, examples(Task.SENTIMENT)).calibrationError();
  }

  /** Tweets a second of one core, with all that the engine gives. */
  public double tweetsPerSecond() throws IOException {
    List<String> tweets = examples(Task.SENTIMENT).stream().map(Example::text).toList();
    return Speed.perSecond(tweets.size(), () -> inBatches(tweets));
  }

  private void inBatches(List<String> texts) {
    for (int start = 0; start < texts.size(); start += BATCH) {
      analyser.analyse(texts.subList(start, Math.min(start + BATCH, texts.size())));
    }
  }

  private List<Example> examples(Task task) throws IOException {
    return task.examples(data).stream().limit(most).toList();
  }

  private List<Analysis> analyses(Task task, List<Example> examples) {
    List<TargetedText> texts = examples.stream().map(example -> asked(task, example)).toList();
    List<Analysis> analyses = new ArrayList<>();
    for (int start = 0; start < texts.size(); start += BATCH) {
      int end = Math.min(start + BATCH, texts.size());
      analyses.addAll(analyser.analyseTowards(texts.subList(start, end)));
    }
    return analyses;
  }

  private static TargetedText asked(Task task, Example example) {
    return task == Task.TARGETED
        ? TargetedText.of(example.text(), List.of(example.detail()))
        : TargetedText.of(example.text());
  }
}
