package io.earshot.job.analyse;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
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
    return texts.stream().map(this::analyse).toList();
  }

  private Analysis analyse(String text) {
    if (text.equals(POISON)) {
      throw new IllegalArgumentException("cannot be read");
    }
    if (text.equals(TOO_DEEP)) {
      throw new StackOverflowError();
    }
    double words = text.split(" ").length;
    return new Analysis(model(), Language.UNDETERMINED, null, words, null);
  }
}
