package io.earshot.nlp.target;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;
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
  public record Reading(List<Target> targets) {
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
   * @param asked of the judge, at least one
   * @param named whether the text names it
   * @param lean see {@link Comparison}
   */
  record Target(List<Towards> asked, boolean named, double lean) {
    TargetSentiment sentiment(Iterator<Sentiment> judged) {
      Sentiment felt = leaning(mean(judged), lean);
      return new TargetSentiment(asked.get(0).target(), named, felt);
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
   * @param targets names; none gives an empty reading
   */
  public Reading read(String text, List<String> targets) {
    List<Name> names = targets.stream().map(Name::new).toList();
    List<Name> spoken = names.stream().filter(name -> name.isIn(text)).toList();
    Passages passages = spoken.isEmpty() ? null : new Passages(text, spoken);
    List<Target> found = new ArrayList<>();
    for (Name name : names) {
      found.add(
          spoken.contains(name)
              ? new Target(asked(name, text, passages, spoken), true, lean(name, spoken, text))
              : new Target(List.of(new Towards(name.target(), text)), false, 0));
    }
    return new Reading(found);
  }

  private static List<Towards> asked(Name name, String text, Passages passages, List<Name> spoken) {
    Set<String> read = new LinkedHashSet<>(List.of(passages.of(name)));
    if (spoken.size() == 1) {
      read.add(text);
    }
    return read.stream().map(passage -> new Towards(name.target(), passage)).toList();
  }

  private double lean(Name name, List<Name> spoken, String text) {
    List<Name> others = spoken.stream().filter(other -> other != name).toList();
    List<String> sentences =
        Sentences.of(text).stream().map(span -> span.of(text)).filter(name::isIn).toList();
    return comparison.of(name, others, sentences);
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
