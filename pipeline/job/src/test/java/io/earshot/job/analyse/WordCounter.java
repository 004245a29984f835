package io.earshot.job.analyse;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.Target;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import java.util.List;

/** An engine that counts words, and fails on two texts. */
public final class WordCounter implements Analyser {
  static final String POISON = "poison";
  static final String TOO_DEEP = "too deep";

  @Override
  public String model() {
    return "words/1";
  }

  @Override
  public List<Analysis> analyse(List<String> texts) {
    return analyseTowards(texts.stream().map(TargetedText::of).toList());
  }

  @Override
  public List<Analysis> analyseTowards(List<TargetedText> texts) {
    return texts.stream().map(this::analyse).toList();
  }

  private Analysis analyse(TargetedText asked) {
    String text = asked.text();
    if (text.equals(POISON)) {
      throw new IllegalArgumentException("cannot be read");
    }
    if (text.equals(TOO_DEEP)) {
      throw new StackOverflowError();
    }
    double words = text.split(" ").length;
    return new Analysis(model(), Language.UNDETERMINED, null, words, null)
        .withTargets(asked.targets().stream().map(WordCounter::indifferent).toList());
  }

  private static TargetSentiment indifferent(Target target) {
    return new TargetSentiment(target.name(), true, Sentiment.of(0, 1, 0));
  }
}
