package io.earshot.nlp.cascade;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.judge.Towards;
import java.util.ArrayList;
import java.util.List;

/** Asks a second judge where the first is not sure; emotions then are what both say. */
public final class CascadeJudge implements Judge {
  /**
   * How much the first judge counts for an emotion beside the second: on the development tweets the
   * two err at different ones.
   */
  private static final double FIRST = 0.4;

  private final Judge first;
  private final Judge second;
  private final Sureness sureness;

  /** As unsure as {@code cascade.json} lets the first be. */
  public CascadeJudge(Judge first, Judge second) {
    this(first, second, Sureness.load());
  }

  CascadeJudge(Judge first, Judge second, Sureness sureness) {
    this.sureness = requireNonNull(sureness, "sureness is null");
    this.first = requireNonNull(first, "first is null");
    this.second = requireNonNull(second, "second is null");
  }

  @Override
  public String model() {
    return "cascade/3";
  }

  @Override
  public List<Judgement> judge(List<String> texts) {
    List<Judgement> judgements = new ArrayList<>(first.judge(texts));
    List<Integer> unsure = new ArrayList<>();
    for (int index = 0; index < judgements.size(); index++) {
      Judgement judged = judgements.get(index);
      if (judged != null && !sureness.believes(judged)) {
        unsure.add(index);
      }
    }
    List<Judgement> better = second.judge(unsure.stream().map(texts::get).toList());
    for (int index = 0; index < better.size(); index++) {
      judgements.set(unsure.get(index), both(judgements.get(unsure.get(index)), better.get(index)));
    }
    return judgements;
  }

  private static Judgement both(Judgement first, Judgement second) {
    return second == null ? null : second.with(both(first.emotion(), second.emotion()));
  }

  private static Emotion both(Emotion first, Emotion second) {
    return Emotion.of(
        both(first.anger(), second.anger()),
        both(first.joy(), second.joy()),
        both(first.optimism(), second.optimism()),
        both(first.sadness(), second.sadness()),
        both(first.none(), second.none()));
  }

  private static double both(double first, double second) {
    return FIRST * first + (1 - FIRST) * second;
  }

  @Override
  public List<Sentiment> sentiments(List<String> texts) {
    return first.sentiments(texts);
  }

  @Override
  public String sentimentsModel() {
    return first.model();
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return second.embed(texts);
  }

  @Override
  public String embeddingModel() {
    return second.embeddingModel();
  }

  @Override
  public List<Sentiment> towards(List<Towards> asked) {
    return second.towards(asked);
  }

  @Override
  public String towardsModel() {
    return second.model();
  }
}
