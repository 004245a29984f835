package io.earshot.nlp.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.TreeMap;

/**
 * A language the model learns.
 *
 * @param weight how often it is drawn, against 1 for most; a rough prior for public posts
 * @param words pseudo-words, each as likely as the others
 */
record TrainedLanguage(String code, Script script, double weight, List<String> words) {
  private static final int WORDS = 60_000;

  /** Codes by the weight they are drawn with. */
  private static final Map<Double, List<String>> WEIGHTS =
      Map.of(
          4.0, List.of("en"),
          2.0, List.of("ar", "de", "es", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "tr"),
          1.0,
              List.of(
                  "af", "az", "be", "bg", "ca", "cs", "da", "et", "fa", "fi", "hr", "hu", "is",
                  "kk", "lt", "lv", "mk", "mr", "nb", "ro", "sk", "sl", "sq", "sr", "sv", "sw",
                  "tl", "uk", "ur", "vi"),
          0.5,
              List.of(
                  "cy", "eu", "ga", "lg", "mi", "mn", "ms", "sn", "so", "st", "tn", "ts", "xh",
                  "yo", "zu"),
          0.3, List.of("bs", "eo", "la", "nn"));

  static List<TrainedLanguage> all(long seed) throws IOException {
    Map<String, Double> weights = new TreeMap<>();
    WEIGHTS.forEach((weight, codes) -> codes.forEach(code -> weights.put(code, weight)));
    ToldApart told = ToldApart.read();
    List<TrainedLanguage> languages = new ArrayList<>();
    for (Entry<String, Double> entry : weights.entrySet()) {
      languages.add(of(entry.getKey(), entry.getValue(), told, new Random(seed)));
    }
    return languages;
  }

  private static TrainedLanguage of(String code, double weight, ToldApart told, Random random)
      throws IOException {
    PseudoWords source = new PseudoWords(LinguaTables.counts(code));
    List<String> words = new ArrayList<>(WORDS);
    while (words.size() < WORDS) {
      String word = told.instead(source.next(random), code, random);
      if (!told.isStrange(word, code)) {
        words.add(word);
      }
    }
    return new TrainedLanguage(code, new Sample(String.join(" ", words)).script(), weight, words);
  }

  String word(Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
