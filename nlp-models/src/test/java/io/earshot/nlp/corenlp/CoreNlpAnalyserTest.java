package io.earshot.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Polarity;
import org.junit.jupiter.api.Test;

class CoreNlpAnalyserTest extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.CORENLP);

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @Override
  protected boolean judgesGerman() {
    return false;
  }

  @Test
  void eachSentenceHasItsSentiment() {
    Analysis read = analyse("This is a wonderful kettle. The lid is terrible and I hate it.");
    assertThat(read.sentences())
        .extracting(sentence -> sentence.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
    assertThat(read.sentences().get(1).start()).isEqualTo(28);
  }
}
