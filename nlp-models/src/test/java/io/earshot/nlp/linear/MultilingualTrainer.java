package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.linear.Calibration.Scored;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.ModelFileWriter;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains a sentiment model for each language of {@link MultilingualSentiment} and writes them with
 * their card. {@code main} takes the folder to write into, that of the texts that {@code
 * training/multilingual/main.py} made, and that of the packages they were made with.
 */
public final class MultilingualTrainer {
  private static final long SEED = 20261127;
  private static final int BITS = 17;
  private static final int ROUNDS = 6;
  private static final List<String> LABELS = List.of("negative", "neutral", "positive");
  private static final List<String> PARTS = List.of("tweets", "phrases");

  private final Path texts;
  private final Map<String, List<Example>> handwritten = HandwrittenPosts.read();
  private final Verdicts all = new Verdicts(LABELS);
  private final ModelCard card =
      new ModelCard("multilingual/1", "sentiment of texts that are not English", SEED);

  private MultilingualTrainer(Path texts) throws IOException {
    this.texts = texts;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    MultilingualTrainer trainer = new MultilingualTrainer(Path.of(arguments[1]));
    trainer.describe(Path.of(arguments[2]));
    for (String language : MultilingualSentiment.LANGUAGES) {
      LinearModel model = trainer.train(language);
      ModelFileWriter.write(folder.resolve(language + ".bin"), model::write);
    }
    trainer.card.metric("macro recall, handwritten", trainer.all.confusion().macroRecall());
    trainer.card.metric(
        "expected calibration error, handwritten", trainer.all.confidence().error());
    trainer.card.write(folder.resolve("multilingual.json"));
  }

  private void describe(Path packages) throws IOException {
    card.parameter("row bits", BITS);
    card.parameter("rounds", ROUNDS);
    card.data(SharedData.file("sentiment/train.tsv"), "training, translated word by word");
    card.data(
        SharedData.file("sentiment/dev.tsv"), "calibration, measures, translated word by word");
    card.data(HandwrittenPosts.FILE, "measures");
    Path scripts = Path.of("training/multilingual");
    card.data(scripts.resolve("supplement.tsv"), "translations written by hand");
    for (String language : MultilingualSentiment.LANGUAGES) {
      card.data(scripts.resolve("phrases/" + language + ".txt"), "training, combined");
    }
    try (Stream<Path> files = Files.list(packages)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".deb")).sorted().toList()) {
        card.data(file, "translations");
      }
    }
  }

  private LinearModel train(String language) throws IOException {
    TextFeatures features = new MultilingualFeatures(Negators.of(language));
    List<LabelledFeatures> examples = new ArrayList<>();
    for (String part : PARTS) {
      examples.addAll(features(read(language, part), features));
    }
    LinearSgd sgd = new LinearSgd(BITS, LABELS.size());
    sgd.train(examples, ROUNDS, new Random(SEED));
    List<Example> held = read(language, "dev");
    LinearModel model = sgd.model(Calibration.fit(scored(sgd, features(held, features))));
    measure(language, model, held, features);
    return model;
  }

  private List<Example> read(String language, String part) throws IOException {
    return Example.read(texts.resolve(language + "-" + part + ".tsv"));
  }

  private static List<LabelledFeatures> features(List<Example> examples, TextFeatures features) {
    return LabelledFeatures.of(examples, LABELS, BITS, features);
  }

  private static List<Scored> scored(LinearSgd sgd, List<LabelledFeatures> texts) {
    return texts.stream().map(text -> new Scored(sgd.scores(text), text.label())).toList();
  }

  /** Measures the model as it ships, with rounded weights. */
  private void measure(
      String language, LinearModel model, List<Example> held, TextFeatures features) {
    Verdicts translated = new Verdicts(LABELS).judge(model, features, held);
    Verdicts byHand = new Verdicts(LABELS).judge(model, features, handwritten.get(language));
    all.judge(model, features, handwritten.get(language));
    card.metric(language + " macro recall, translated dev", translated.confusion().macroRecall());
    card.metric(
        language + " expected calibration error, translated dev", translated.confidence().error());
    card.metric(language + " macro recall, handwritten", byHand.confusion().macroRecall());
  }
}
