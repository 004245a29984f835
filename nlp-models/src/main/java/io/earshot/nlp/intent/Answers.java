package io.earshot.nlp.intent;

import static io.earshot.nlp.Intent.ASPIRATION;
import static io.earshot.nlp.Intent.CHURN;
import static io.earshot.nlp.Intent.COMPLAINT;
import static io.earshot.nlp.Intent.DISLIKE;
import static io.earshot.nlp.Intent.PREFERENCE;
import static io.earshot.nlp.Intent.PURCHASE;
import static io.earshot.nlp.Intent.QUESTION;
import static io.earshot.nlp.Intent.SUGGESTION;

import io.earshot.nlp.Answer;
import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Intent;
import io.earshot.nlp.pattern.Patterns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a text calls for: an answer is likely where one of the intents that it answers is, and the
 * text speaks of what it is about.
 */
final class Answers {
  private static final double LEAST = 0.01;

  private final Map<Answer, Patterns> patterns = new EnumMap<>(Answer.class);

  Answers() {
    for (Answer answer : Answer.values()) {
      String file = "answer-" + answer.name().toLowerCase(Locale.ROOT) + ".txt";
      patterns.put(answer, Patterns.read(Answers.class, file));
    }
  }

  /** Those worth telling, likeliest first. */
  List<CalledFor> of(Reading reading, Map<Intent, Double> intents) {
    return Arrays.stream(Answer.values())
        .map(answer -> calledFor(answer, reading, intents))
        .filter(called -> called.probability() >= LEAST)
        .sorted(Comparator.comparing(CalledFor::probability).reversed())
        .toList();
  }

  private CalledFor calledFor(Answer answer, Reading reading, Map<Intent, Double> intents) {
    double need = need(answer, intents);
    return new CalledFor(
        answer, need < LEAST ? 0 : need * reading.probability(patterns.get(answer)));
  }

  private static double need(Answer answer, Map<Intent, Double> intents) {
    return switch (answer) {
      case LINE_EXTENSION -> likeliest(intents, SUGGESTION, QUESTION, ASPIRATION, PURCHASE);
      case PRODUCT_ENHANCEMENT -> likeliest(intents, COMPLAINT, SUGGESTION, DISLIKE, CHURN);
      case MARKETING ->
          likeliest(intents, QUESTION, PURCHASE, PREFERENCE, COMPLAINT, DISLIKE, CHURN, ASPIRATION);
      case EXPERIENCE -> likeliest(intents, COMPLAINT, DISLIKE, CHURN, SUGGESTION, QUESTION);
    };
  }

  private static double likeliest(Map<Intent, Double> intents, Intent... some) {
    return Arrays.stream(some)
        .mapToDouble(intent -> intents.getOrDefault(intent, 0.0))
        .max()
        .orElse(0);
  }
}
