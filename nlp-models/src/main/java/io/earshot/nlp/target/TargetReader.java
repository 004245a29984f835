package io.earshot.nlp.target;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;
import io.earshot.nlp.Target;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.judge.Towards;
import io.earshot.nlp.sentence.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is to be judged for each target of a text, and makes one sentiment of the answers:
 * where several are named, each by what speaks of it; where one is, also by the whole text.
 */
public final class TargetReader {
  /** How much a comparison weighs beside what the judge says. */
  private static final double COMPARISON = 0.8;

  private final Comparison comparison = new Comparison();

  /**
   * What is to be judged for one text.
   *
   * @param targets in the order they were asked
   */
  public record Reading(List<Question> targets) {
    /** Of the judge. */
    public List<Towards> asked() {
      return targets.stream().flatMap(target -> target.asked().stream()).toList();
    }

    /** The sentiments, given the judge's answers to what was asked, of which it takes its own. */
    public List<TargetSentiment> sentiments(Iterator<Sentiment> judged) {
      return targets.stream().map(target -> target.sentiment(judged)).toList();
    }
  }

  /**
   * What is to be judged for one target.
   *
   * @param target its name, as it was asked
   * @param asked of the judge, at least one
   * @param named whether the text names it
   * @param lean see {@link Comparison}
   */
  record Question(String target, List<Towards> asked, boolean named, double lean) {
    TargetSentiment sentiment(Iterator<Sentiment> judged) {
      return new TargetSentiment(target, named, leaning(mean(judged), lean));
    }

    private Sentiment mean(Iterator<Sentiment> judged) {
      Sentiment first = judged.next();
      if (asked.size() == 1) {
        return first;
      }
      SentimentMean mean = new SentimentMean();
      mean.add(first.negative(), first.neutral(), first.positive(), 1);
      for (int answer = 1; answer < asked.size(); answer++) {
        Sentiment next = judged.next();
        mean.add(next.negative(), next.neutral(), next.positive(), 1);
      }
      return mean.sentiment();
    }
  }

  /**
   * Reads a text.
   *
   * @param targets none gives an empty reading
   */
  public Reading read(String text, List<Target> targets) {
    List<Target> spoken = named(text, targets);
    Passages passages = spoken.isEmpty() ? null : new Passages(text, spoken);
    List<Question> found = new ArrayList<>();
    for (Target target : targets) {
      found.add(
          spoken.contains(target)
              ? named(target, text, passages, spoken)
              : new Question(target.name(), List.of(new Towards(target.name(), text)), false, 0));
    }
    return new Reading(found);
  }

  /** Those of some targets that a text names. */
  public static List<Target> named(String text, List<Target> targets) {
    return targets.stream().filter(target -> target.isIn(text)).toList();
  }

  private Question named(Target target, String text, Passages passages, List<Target> spoken) {
    return new Question(
        target.name(), asked(target, text, passages, spoken), true, lean(target, spoken, text));
  }

  private static List<Towards> asked(
      Target target, String text, Passages passages, List<Target> spoken) {
    Set<String> read = new LinkedHashSet<>(List.of(passages.of(target)));
    if (spoken.size() == 1) {
      read.add(text);
    }
    return read.stream().map(passage -> new Towards(target.spokenIn(passage), passage)).toList();
  }

  private double lean(Target target, List<Target> spoken, String text) {
    List<Target> others = spoken.stream().filter(other -> other != target).toList();
    List<String> sentences =
        Sentences.of(text).stream().map(span -> span.of(text)).filter(target::isIn).toList();
    return comparison.of(target, others, sentences);
  }

  private static Sentiment leaning(Sentiment felt, double lean) {
    if (lean == 0) {
      return felt;
    }
    double weight = COMPARISON * Math.abs(lean);
    double rest = 1 - weight;
    return Sentiment.of(
        rest * felt.negative() + (lean < 0 ? weight : 0),
        rest * felt.neutral(),
        rest * felt.positive() + (lean > 0 ? weight : 0));
  }
}
