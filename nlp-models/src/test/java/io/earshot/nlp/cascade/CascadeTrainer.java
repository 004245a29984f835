package io.earshot.nlp.cascade;

import io.earshot.nlp.encoder.EncoderJudge;
import io.earshot.nlp.evaluation.Confusion;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.linear.LinearJudge;
import io.earshot.nlp.training.ModelCard;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Finds how unsure the linear models may be, and writes {@code cascade.json}: the numbers by which
 * the sentiment loses least, and no other task more than {@value #BEARABLE}, while the encoder is
 * spared {@value #SPARED} of the tweets. {@code main} takes the folder to write into.
 */
public final class CascadeTrainer {
  private static final double SPARED = 0.3;
  private static final double BEARABLE = 0.01;
  private static final Sureness NEVER = new Sureness(-1, 0, 0, 0);
  private static final double[] SENTIMENT = {.2, .25, .3, .35, .4, .45, .5};
  private static final double[] EMOTION = {.3, .4, .45, .5, .6, .8};
  private static final double[] IRONY = {.3, .35, .4, .45, .5};
  private static final double[] OTHERS = {.3, .35, .4, .45, .5};

  /** A development set: what both judges say, and how well it is done. */
  private record Set(
      String name,
      List<String> labels,
      List<Judgement> first,
      List<Judgement> second,
      Function<Judgement, String> answer,
      ToDoubleFunction<Confusion> measure) {
    double with(Sureness sureness) {
      Confusion confusion = new Confusion();
      for (int row = 0; row < labels.size(); row++) {
        boolean believed = sureness.believes(first.get(row));
        confusion.add(labels.get(row), answer.apply((believed ? first : second).get(row)));
      }
      return measure.applyAsDouble(confusion);
    }

    double loss(Sureness sureness) {
      return with(NEVER) - with(sureness);
    }

    double skipped(Sureness sureness) {
      return first.stream().filter(sureness::believes).count() / (double) first.size();
    }
  }

  private final Judge linear = new LinearJudge();
  private final Judge both = new CascadeJudge(linear, EncoderJudge.open(), NEVER);
  private final List<Set> sets = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    new CascadeTrainer().train(Path.of(arguments[0]));
  }

  private void train(Path folder) throws IOException {
    read("sentiment", judged -> name(judged.sentiment().label()), Confusion::macroRecall);
    read("emotion", judged -> name(judged.emotion().label()), Confusion::macroF1);
    read("irony", judged -> judged.irony() >= .5 ? "irony" : "non_irony", c -> c.f1("irony"));
    read(
        "offensive",
        judged -> judged.offensive() >= .5 ? "offensive" : "not-offensive",
        Confusion::macroF1);
    read("suggestions", judged -> judged.suggestion() >= .5 ? "1" : "0", c -> c.f1("1"));
    write(best(), folder);
  }

  private static String name(Enum<?> label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private void read(
      String name, Function<Judgement, String> answer, ToDoubleFunction<Confusion> measure)
      throws IOException {
    List<Example> examples = Example.read(SharedData.file(name + "/dev.tsv"));
    List<String> texts = examples.stream().map(Example::text).toList();
    List<String> labels = examples.stream().map(Example::label).toList();
    sets.add(new Set(name, labels, linear.judge(texts), both.judge(texts), answer, measure));
  }

  private Sureness best() {
    return grid().stream()
        .filter(tried -> sets.get(0).skipped(tried) >= SPARED)
        .filter(tried -> sets.stream().skip(1).allMatch(set -> set.loss(tried) <= BEARABLE))
        .min(Comparator.comparingDouble(sets.get(0)::loss))
        .orElseThrow();
  }

  private static List<Sureness> grid() {
    List<Sureness> grid = new ArrayList<>();
    for (double sentiment : SENTIMENT) {
      for (double emotion : EMOTION) {
        for (double irony : IRONY) {
          for (double others : OTHERS) {
            grid.add(new Sureness(sentiment, emotion, irony, others));
          }
        }
      }
    }
    return grid;
  }

  private void write(Sureness best, Path folder) throws IOException {
    ModelCard card = new ModelCard("cascade/3", "which texts the encoder need not read", 0);
    for (Set set : sets) {
      card.data(SharedData.file(set.name() + "/dev.tsv"), "choice of the numbers");
      card.metric(set.name() + " skipped", set.skipped(best));
      card.metric(set.name() + " linear", set.with(new Sureness(1, 1, 1, 1)));
      card.metric(set.name() + " both", set.with(NEVER));
      card.metric(set.name() + " cascade", set.with(best));
    }
    card.number("sentiment", best.sentiment());
    card.number("emotion", best.emotion());
    card.number("irony", best.irony());
    card.number("others", best.others());
    card.write(folder.resolve("cascade.json"));
  }
}
