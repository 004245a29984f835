package io.earshot.nlp.intent;

import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Intention;
import io.earshot.nlp.Marks;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.pattern.Patterns;
import java.util.List;
import java.util.Map;

/** The intents, answers and marks of English texts. Thread-safe. */
public final class Rules {
  /** Name and version, to be raised with each change of a file of patterns. */
  public static final String MODEL = "rules/1";

  /**
   * What was found.
   *
   * @param intents likeliest first
   * @param answers likeliest first
   * @param marks never null
   */
  public record Findings(List<Intention> intents, List<CalledFor> answers, Marks marks) {}

  private final Intents intents = new Intents();
  private final Answers answers = new Answers();
  private final Patterns spam = Patterns.read(Rules.class, "mark-spam.txt");
  private final Patterns bot = Patterns.read(Rules.class, "mark-bot.txt");
  private final Patterns job = Patterns.read(Rules.class, "mark-job.txt");

  private Rules() {}

  /** Reads the patterns, once for all of the JVM. */
  public static Rules load() {
    return Shared.RULES;
  }

  /**
   * Finds them.
   *
   * @param sentences of the text, with the sentiment of each where it is known
   */
  public Findings find(String text, List<Sentence> sentences, Judgement judged) {
    Reading reading = new Reading(text, sentences);
    Map<Intent, Double> probabilities = intents.of(reading, judged);
    return new Findings(
        Intents.worthTelling(probabilities), answers.of(reading, probabilities), marks(reading));
  }

  private Marks marks(Reading reading) {
    return new Marks(reading.probability(spam), reading.probability(bot), reading.probability(job));
  }

  private static final class Shared {
    private static final Rules RULES = new Rules();
  }
}
