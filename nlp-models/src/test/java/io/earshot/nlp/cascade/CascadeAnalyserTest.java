package io.earshot.nlp.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Feeling;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeAnalyserTest extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.CASCADE);

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSITIVE | Absolutely love my new kettle, best purchase of the year!",
        "POSITIVE | Not bad at all, the new kettle is a joy to use",
        "NEGATIVE | Worst customer service ever, I am never buying from them again",
        "NEGATIVE | I would not recommend this kettle to anyone",
        "NEGATIVE | Great, another update that deletes all my settings. I hate it",
        "NEUTRAL | Acme opens a new store in Leeds on Monday",
        "NEUTRAL | Does anybody know when the shop in Leeds opens?"
      })
  void feelsWhatIsPlainlySaid(Polarity expected, String text) {
    assertThat(analyse(text).sentiment().label()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ANGER | I am furious, this company makes me so angry",
        "JOY | So happy today, what a wonderful party, I can't stop smiling",
        "SADNESS | I miss the old kettle so much, I feel so sad and lonely",
        "OPTIMISM | Never give up, stay positive and believe in yourself #hope #motivation"
      })
  void feelsWithTheWriter(Feeling expected, String text) {
    assertThat(analyse(text).tone().emotion().label()).isEqualTo(expected);
  }

  @Test
  void hearsAnInsult() {
    assertThat(analyse("You are a stupid idiot, shut up").tone().offensive()).isGreaterThan(.5);
    assertThat(analyse("Thank you for the lovely evening").tone().offensive()).isLessThan(.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I love Acme, but Zenith is a joke",
        "Acme is so much better than Zenith",
        "Zenith lost my parcel again. Acme delivered in one day, brilliant!",
        "While Zenith crashes all the time, Acme works perfectly"
      })
  void tellsOneBrandFromTheOther(String text) {
    TargetedText asked = TargetedText.of(text, List.of("Acme", "Zenith"));
    List<TargetSentiment> felt = ANALYSER.analyseTowards(List.of(asked)).get(0).targets();
    assertThat(felt)
        .extracting(target -> target.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
  }

  @Test
  void eachPartNamesItsModel() {
    var models = analyse("The lid is loose. I am not sure what to think of it").models();
    assertThat(models.language()).matches("language/\\d+");
    assertThat(models.text()).matches("(linear|encoder)/\\d+");
    assertThat(models.sentences()).matches("linear/\\d+");
    assertThat(models.rules()).matches("rules/\\d+");
  }
}
