package io.earshot.nlp.intent;

import io.earshot.nlp.Intent;
import io.earshot.nlp.Intention;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.pattern.Patterns;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a text was said. */
final class Intents {
  private static final double LEAST = 0.01;

  private final Map<Intent, Patterns> patterns = new EnumMap<>(Intent.class);

  Intents() {
    for (Intent intent : Intent.values()) {
      if (intent != Intent.COMPLAINT) {
        patterns.put(intent, Patterns.read(Intents.class, file(intent)));
      }
    }
  }

  private static String file(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT) + ".txt";
  }

  /** Each intent's probability. */
  Map<Intent, Double> of(Reading reading, Judgement judged) {
    Map<Intent, Double> probabilities = new EnumMap<>(Intent.class);
    patterns.forEach((intent, of) -> probabilities.put(intent, reading.probability(of)));
    probabilities.put(Intent.COMPLAINT, judged.complaint());
    probabilities.merge(Intent.SUGGESTION, suggestion(reading, judged), Math::max);
    return probabilities;
  }

  /** What the model says, which learnt from forums and takes small talk for suggestions. */
  private double suggestion(Reading reading, Judgement judged) {
    return reading.vetoed(patterns.get(Intent.SUGGESTION)) ? 0 : judged.suggestion();
  }

  /** Those worth telling, likeliest first. */
  static List<Intention> worthTelling(Map<Intent, Double> probabilities) {
    return probabilities.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .map(entry -> new Intention(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Intention::probability).reversed())
        .toList();
  }
}
