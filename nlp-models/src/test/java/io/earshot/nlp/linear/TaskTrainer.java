package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.linear.Calibration.Scored;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.ModelFileWriter;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Trains the models of {@link LinearTask} and writes each with its card. Ten models, each trained
 * without another tenth, calibrate and measure the one that is trained on all; development data,
 * where there is some, measures it again. {@code main} takes the folder to write into.
 */
public final class TaskTrainer {
  private static final long SEED = 20261123;
  private static final int FOLDS = 10;

  private final LinearTask task;

  private TaskTrainer(LinearTask task) {
    this.task = task;
  }

  public static void main(String[] arguments) throws IOException {
    for (LinearTask task : LinearTask.values()) {
      new TaskTrainer(task).train(Path.of(arguments[0]));
    }
  }

  private void train(Path folder) throws IOException {
    String name = task.name().toLowerCase(Locale.ROOT);
    List<LabelledFeatures> all = features(task.examples(new Random(SEED)));
    List<Scored> held = crossScored(all);
    Calibration calibration = Calibration.fit(held);
    LinearModel model = trained(all).model(calibration);
    ModelFileWriter.write(folder.resolve(name + ".bin"), model::write);
    card(held, calibration, model).write(folder.resolve(name + ".json"));
  }

  private List<LabelledFeatures> features(List<Example> examples) {
    return LabelledFeatures.of(examples, task.labels, task.bits);
  }

  private LinearSgd trained(List<LabelledFeatures> examples) {
    LinearSgd sgd = new LinearSgd(task.bits, task.labels.size());
    sgd.train(examples, task.rounds, new Random(SEED));
    return sgd;
  }

  private List<Scored> crossScored(List<LabelledFeatures> all) {
    List<Scored> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledFeatures> rest = new ArrayList<>();
      List<LabelledFeatures> tenth = new ArrayList<>();
      for (int index = 0; index < all.size(); index++) {
        (index % FOLDS == fold ? tenth : rest).add(all.get(index));
      }
      LinearSgd sgd = trained(rest);
      tenth.forEach(text -> held.add(new Scored(sgd.scores(text), text.label())));
    }
    return held;
  }

  private ModelCard card(List<Scored> held, Calibration calibration, LinearModel model)
      throws IOException {
    ModelCard card = new ModelCard("linear/2", task.description, SEED);
    for (Path file : task.files()) {
      card.data(file, "training, ten-fold cross-validation");
    }
    card.parameter("row bits", task.bits);
    card.parameter("rounds", task.rounds);
    card.parameter("temperature", calibration.temperature());
    Verdicts verdicts = new Verdicts(task.labels);
    held.forEach(text -> verdicts.add(text.label(), calibration.probabilities(text.scores())));
    write(verdicts, card, "cross-validated");
    Optional<Path> dev = SharedData.find(task.folder + "/dev.tsv");
    if (dev.isPresent()) {
      measureDev(dev.get(), model, card);
    }
    return card;
  }

  /** Measures the model as it ships, with rounded weights. */
  private void measureDev(Path dev, LinearModel model, ModelCard card) throws IOException {
    card.data(dev, "measures");
    Verdicts verdicts = new Verdicts(task.labels).judge(model, new Features(), Example.read(dev));
    write(verdicts, card, "dev");
  }

  private static void write(Verdicts verdicts, ModelCard card, String on) {
    card.metric("macro F1 " + on, verdicts.confusion().macroF1());
    card.metric("accuracy " + on, verdicts.confusion().accuracy());
    card.metric("expected calibration error " + on, verdicts.confidence().error());
  }
}
