package io.earshot.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentence;
import org.junit.jupiter.api.Test;

class CoreNlpAnalyserITCase extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.CORENLP);

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @Override
  protected boolean judges() {
    return true;
  }

  @Test
  void eachSentenceHasItsOwnSentiment() {
    String text = "The kettle is beautiful and works wonderfully. The lid is a terrible mess.";
    Analysis analysis = analyse(text);
    assertThat(analysis.sentences())
        .extracting(sentence -> sentence.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
    assertThat(analysis.sentences())
        .extracting(sentence -> text.substring(sentence.start(), sentence.end()))
        .containsExactly(
            "The kettle is beautiful and works wonderfully.", "The lid is a terrible mess.");
  }

  @Test
  void theTextIsTheMeanOfItsSentences() {
    Analysis analysis = analyse("It is great. It is a terrible, awful, horrible mess of a kettle.");
    double[] negatives =
        analysis.sentences().stream().mapToDouble(s -> s.sentiment().negative()).toArray();
    assertThat(analysis.sentiment().negative()).isBetween(negatives[0], negatives[1]);
  }

  @Test
  void endlessSentencesAreCut() {
    Analysis analysis = analyse("the kettle is nice and ".repeat(5_000));
    assertThat(analysis.sentences()).hasSize(SentenceReader.MOST_SENTENCES);
    Sentence first = analysis.sentences().get(0);
    assertThat(first.end()).isLessThan(100 * 8);
  }

  @Test
  void modelsAreLoadedOnce() {
    assertThat(CoreNlpModels.shared()).isSameAs(CoreNlpModels.shared());
  }
}
