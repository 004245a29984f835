package io.earshot.nlp.target;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.judge.Towards;
import io.earshot.nlp.sentence.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Finds what is to be judged for each target of a text, and makes one sentiment of the answers. */
public final class TargetReader {
  /** How much a comparison weighs beside what the judge says. */
  private static final double COMPARISON = 0.8;

  private final Comparison comparison = new Comparison();

  /**
   * What is to be judged for one text.
   *
   * @param asked of the judge, one for each target
   */
  public record Reading(List<Towards> asked, List<Boolean> named, List<Double> leans) {
    /** The sentiments, given the judge's answers to what was asked, of which it takes its own. */
    public List<TargetSentiment> sentiments(Iterator<Sentiment> judged) {
      List<TargetSentiment> sentiments = new ArrayList<>();
      for (int index = 0; index < asked.size(); index++) {
        Sentiment felt = leaning(judged.next(), leans.get(index));
        sentiments.add(new TargetSentiment(asked.get(index).target(), named.get(index), felt));
      }
      return sentiments;
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
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Name name : names) {
      boolean named = spoken.contains(name);
      String passage = named ? passages.of(name) : text;
      reading.asked().add(new Towards(name.target(), passage));
      reading.named().add(named);
      reading.leans().add(named ? lean(name, spoken, text) : 0.0);
    }
    return reading;
  }

  private double lean(Name name, List<Name> spoken, String text) {
    List<Name> others = spoken.stream().filter(other -> other != name).toList();
    List<String> sentences =
        Sentences.of(text).stream().map(span -> span.of(text)).filter(name::isIn).toList();
    return comparison.of(name, others, sentences);
  }

  private static Sentiment leaning(Sentiment felt, double lean) {
    double weight = COMPARISON * Math.abs(lean);
    double rest = 1 - weight;
    return Sentiment.of(
        rest * felt.negative() + (lean < 0 ? weight : 0),
        rest * felt.neutral(),
        rest * felt.positive() + (lean > 0 ? weight : 0));
  }
}
