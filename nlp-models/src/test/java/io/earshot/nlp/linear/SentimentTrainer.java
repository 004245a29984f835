package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.linear.Calibration.Scored;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.ModelFileWriter;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Trains the sentiment model on the training tweets, calibrates it on the development tweets, and
 * writes it with its card. {@code main} takes the folder to write into.
 */
public final class SentimentTrainer {
  private static final long SEED = 20261123;
  private static final int BITS = 18;
  private static final int ROUNDS = 8;
  private static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private SentimentTrainer() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path trainFile = SharedData.file("sentiment/train.tsv");
    Path devFile = SharedData.file("sentiment/dev.tsv");
    LinearSgd sgd = new LinearSgd(BITS, LABELS.size());
    sgd.train(read(trainFile), ROUNDS, new Random(SEED));
    List<Scored> dev =
        read(devFile).stream().map(text -> new Scored(sgd.scores(text), text.label())).toList();
    LinearModel model = sgd.model(Calibration.fit(dev));
    ModelFileWriter.write(folder.resolve("sentiment.bin"), model::write);
    ModelCard card = new ModelCard("linear/1", "sentiment of an English text", SEED);
    card.data(trainFile, "training");
    card.data(devFile, "choice of settings, calibration, measures");
    card.parameter("row bits", BITS);
    card.parameter("rounds", ROUNDS);
    card.parameter("temperature", Calibration.fit(dev).temperature());
    measure(model, Example.read(devFile), card);
    card.write(folder.resolve("sentiment.json"));
  }

  private static List<LabelledFeatures> read(Path file) throws IOException {
    return LabelledFeatures.of(Example.read(file), LABELS, BITS);
  }

  /** Measures the model as it ships, with rounded weights. */
  private static void measure(LinearModel model, List<Example> dev, ModelCard card) {
    Verdicts verdicts = new Verdicts(LABELS).judge(model, new Features(), dev);
    card.metric("macro recall dev", verdicts.confusion().macroRecall());
    card.metric("accuracy dev", verdicts.confusion().accuracy());
    card.metric("expected calibration error dev", verdicts.confidence().error());
  }
}
