package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Confidence;
import io.earshot.nlp.evaluation.Confusion;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.linear.Calibration.Scored;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.ModelFileWriter;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the complaint model and writes it with its card. The data is small and has no test set, so
 * ten models, each trained without another tenth, measure and calibrate the one trained on all.
 * {@code main} takes the folder to write into.
 */
public final class ComplaintTrainer {
  private static final long SEED = 20261123;
  private static final int BITS = 16;
  private static final int ROUNDS = 30;
  private static final int FOLDS = 10;
  private static final List<String> LABELS = List.of("0", "1");

  private ComplaintTrainer() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path file = SharedData.file("complaints/train.tsv");
    List<LabelledFeatures> all =
        new ArrayList<>(LabelledFeatures.of(Example.read(file), LABELS, BITS));
    Collections.shuffle(all, new Random(SEED));
    List<Scored> held = crossScored(all);
    Calibration calibration = Calibration.fit(held);
    LinearModel model = trained(all).model(calibration);
    ModelFileWriter.write(folder.resolve("complaint.bin"), model::write);
    ModelCard card = new ModelCard("linear/1", "whether an English text complains", SEED);
    card.data(file, "training, ten-fold cross-validation");
    card.parameter("row bits", BITS);
    card.parameter("rounds", ROUNDS);
    card.parameter("temperature", calibration.temperature());
    measure(held, calibration, card);
    card.write(folder.resolve("complaint.json"));
  }

  private static LinearSgd trained(List<LabelledFeatures> examples) {
    LinearSgd sgd = new LinearSgd(BITS, LABELS.size());
    sgd.train(examples, ROUNDS, new Random(SEED));
    return sgd;
  }

  private static List<Scored> crossScored(List<LabelledFeatures> all) {
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

  private static void measure(List<Scored> held, Calibration calibration, ModelCard card) {
    Confusion confusion = new Confusion();
    Confidence confidence = new Confidence();
    for (Scored text : held) {
      double complaint = calibration.probabilities(text.scores())[1];
      int answer = complaint > 0.5 ? 1 : 0;
      confusion.add(LABELS.get(text.label()), LABELS.get(answer));
      confidence.add(Math.max(complaint, 1 - complaint), answer == text.label());
    }
    card.metric("macro F1 cross-validated", confusion.macroF1());
    card.metric("accuracy cross-validated", confusion.accuracy());
    card.metric("expected calibration error cross-validated", confidence.error());
  }
}
