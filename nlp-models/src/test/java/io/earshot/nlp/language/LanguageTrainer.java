package io.earshot.nlp.language;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.ModelFileWriter;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the language model on pseudo-words and writes it with its card. Real text, of which there
 * is little, only sets the temperature (one half) and is measured on (the other).
 *
 * <p>{@code main} takes the folder to write into.
 */
public final class LanguageTrainer {
  private static final long SEED = 20261123;
  private static final int STEPS = Integer.getInteger("steps", 6_000_000);

  private LanguageTrainer() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path data = SharedData.file("language/dev.tsv");
    List<TrainedLanguage> languages = TrainedLanguage.all(SEED);
    LanguageSgd sgd = new LanguageSgd(languages, new Random(SEED));
    sgd.train(new PseudoTexts(languages, new Random(SEED + 1)), STEPS);
    List<Example> real = Example.read(data);
    float temperature = temperature(sgd, everySecond(real, 1));
    LanguageModel model = sgd.model(temperature);
    ModelFileWriter.write(folder.resolve("language.bin"), model::write);
    ModelCard card = new ModelCard("language/2", "language of a text, ISO 639-1", SEED);
    card.library("lingua", com.github.pemistahl.lingua.api.Language.class);
    card.data(data, "lines 2, 4, 6… set the temperature, lines 1, 3, 5… are measured on");
    card.parameter("languages", languages.size());
    card.parameter("texts made", STEPS);
    card.parameter("temperature", temperature);
    for (String kind : List.of("sentences", "word-pairs")) {
      card.metric("accuracy " + kind, accuracy(model, ofKind(everySecond(real, 0), kind)));
    }
    card.write(folder.resolve("language.json"));
  }

  private static List<Example> everySecond(List<Example> examples, int first) {
    return IntStream.range(0, examples.size())
        .filter(index -> index % 2 == first)
        .mapToObj(examples::get)
        .toList();
  }

  private static List<Example> ofKind(List<Example> examples, String kind) {
    return examples.stream().filter(example -> example.detail().equals(kind)).toList();
  }

  private static double accuracy(LanguageModel model, List<Example> examples) {
    LanguageIdentifier identifier = new LanguageIdentifier(model);
    return examples.stream()
            .filter(example -> identifier.identify(example.text()).code().equals(example.label()))
            .count()
        / (double) examples.size();
  }

  /** The temperature under which the confidences are most believable. */
  private static float temperature(LanguageSgd sgd, List<Example> examples) {
    float best = 1;
    double least = Double.MAX_VALUE;
    for (float temperature = 0.4f; temperature < 4; temperature += 0.1f) {
      double surprise = surprise(sgd.model(temperature), examples);
      best = surprise < least ? temperature : best;
      least = Math.min(surprise, least);
    }
    return best;
  }

  /** Sum of −log of the probability that was given to what turned out: right or wrong. */
  private static double surprise(LanguageModel model, List<Example> examples) {
    double surprise = 0;
    for (Example example : examples) {
      Sample sample = new Sample(example.text());
      Script script = sample.script();
      if (script != null && script.language() == null) {
        Language likeliest = model.likeliest(script, Ngrams.of(sample, script));
        boolean right = likeliest.code().equals(example.label());
        surprise -= Math.log(Math.max(1e-9, Math.abs((right ? 0 : 1) - likeliest.confidence())));
      }
    }
    return surprise;
  }
}
