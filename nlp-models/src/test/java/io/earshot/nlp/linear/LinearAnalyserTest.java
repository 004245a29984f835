package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearAnalyserTest extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.LINEAR);

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSITIVE | Absolutely love my new kettle, best purchase of the year!",
        "POSITIVE | So happy with the support team, thank you @acme 😊",
        "POSITIVE | The battery life is great and the screen looks amazing",
        "NEGATIVE | Worst customer service ever, I am never buying from them again",
        "NEGATIVE | My order is late again and nobody answers. So disappointed.",
        "NEGATIVE | I hate this app, it crashes all the time",
        "NEUTRAL | Acme opens a new store in Leeds on Monday",
        "NEUTRAL | The meeting with Acme starts at 10 am in the town hall tomorrow"
      })
  void feelsWhatIsPlainlySaid(Polarity expected, String text) {
    assertThat(analyse(text).sentiment().label()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | @acme my parcel never arrived and your help line keeps hanging up. Please refund me",
        "true  | @acmehelp I was charged twice for the same order, please fix this",
        "false | Can't wait to see my friends this weekend, it is going to be so much fun",
        "false | Happy birthday to my lovely sister"
      })
  void hearsComplaints(boolean expected, String text) {
    assertThat(analyse(text).complaint() > .5).isEqualTo(expected);
  }

  @Test
  void negationTurnsPraise() {
    assertThat(analyse("I would not recommend this kettle to anyone").sentiment().negative())
        .isGreaterThan(analyse("I would recommend this kettle to anyone").sentiment().negative());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ich liebe den Wasserkocher von Acme, aber Zenith ist totaler Schrott",
        "Me encanta el hervidor de Acme, pero el servicio de Zenith es pésimo",
        "J'adore la bouilloire Acme, mais Zenith est vraiment nul",
        "Adoro il bollitore Acme, ma Zenith fa schifo",
        "Ik ben heel blij met Acme, maar Zenith is waardeloos",
        "Amo a chaleira da Acme, mas a Zenith é péssima",
        "Acmeは最高で大好き。Zenithは最悪でがっかりした。"
      })
  void otherLanguagesTellTargetsApartToo(String text) {
    List<TargetSentiment> felt =
        ANALYSER
            .analyseTowards(List.of(TargetedText.of(text, List.of("Acme", "Zenith"))))
            .get(0)
            .targets();
    assertThat(felt).allMatch(TargetSentiment::named);
    assertThat(felt)
        .extracting(one -> one.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
  }

  @Test
  void aLongTextIsTheMeanOfItsPieces() {
    String good = "I love this kettle and I am so happy with it, what a great little machine. ";
    String bad = "I hate this kettle and I am so angry with it, what an awful little machine. ";
    Sentiment mixed = analyse(good.repeat(20) + bad.repeat(20)).sentiment();
    assertThat(analyse(good.repeat(20)).sentiment().positive()).isGreaterThan(.8);
    assertThat(analyse(bad.repeat(20)).sentiment().negative()).isGreaterThan(.8);
    assertThat(mixed.positive()).isBetween(.3, .7);
    assertThat(mixed.negative()).isBetween(.3, .7);
  }
}
