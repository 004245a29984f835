package io.earshot.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Target;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import io.earshot.nlp.judge.Towards;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the linear models, which know nothing of targets: what holds here is the reading's own. */
class TargetReaderTest {
  private static final Analyser ANALYSER = Analysers.open(Engine.LINEAR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I love Acme, but Zenith is a joke",
        "Acme is so much better than Zenith",
        "Just switched from Zenith to Acme and I am so happy",
        "Zenith is worse than Acme",
        "I prefer Acme to Zenith",
        "Zenith lost my parcel again. Acme delivered in one day, brilliant!",
        "Zenith can't compete with Acme",
        "Unlike Zenith, Acme answers its phone",
        "I hate #Zenith so much; @acme is great",
        "I'd rather fly with Acme than Zenith",
        "Although Zenith was terrible, Acme saved the day and I love them"
      })
  void tellsOneFromTheOther(String text) {
    List<TargetSentiment> felt = analyse(text, "Acme", "Zenith");
    assertThat(felt)
        .extracting(one -> one.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
    assertThat(felt).allMatch(TargetSentiment::named);
  }

  @Test
  void whoIsComparedAloneIsCompared() {
    String text = "Acme is so much better than Zenith";
    assertThat(analyse(text, "Zenith").get(0).sentiment().label()).isEqualTo(Polarity.NEGATIVE);
    assertThat(analyse(text, "Acme").get(0).sentiment().label()).isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void whatIsSaidNextBelongsToWhomItWasSaidOf() {
    List<TargetSentiment> felt =
        analyse(
            "I love my Acme kettle. Zenith broke again. It is awful, so awful.", "Acme", "Zenith");
    assertThat(felt.get(0).sentiment().label()).isEqualTo(Polarity.POSITIVE);
    assertThat(felt.get(1).sentiment().label()).isEqualTo(Polarity.NEGATIVE);
  }

  @Test
  void whoIsNotNamedIsMarkedSo() {
    TargetSentiment felt = analyse("I love this kettle so much, it is great", "Acme").get(0);
    assertThat(felt.named()).isFalse();
    assertThat(felt.sentiment().label()).isEqualTo(Polarity.POSITIVE);
  }

  @Test
  void whatStandsForATargetNamesIt() {
    Target acme = new Target("Acme", List.of("Acme Dawn", "the dawn machine"));
    Target zenith = new Target("Zenith", List.of("#zen"));
    String text = "I love the Dawn Machine so much, but #zen is an awful joke";

    List<TargetSentiment> felt =
        ANALYSER
            .analyseTowards(List.of(new TargetedText(text, List.of(acme, zenith))))
            .get(0)
            .targets();

    assertThat(felt).extracting(TargetSentiment::target).containsExactly("Acme", "Zenith");
    assertThat(felt)
        .extracting(one -> one.sentiment().label())
        .containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
    assertThat(TargetReader.named("No zeal for #ZEN", List.of(acme, zenith)))
        .containsExactly(zenith);
  }

  @Test
  void theJudgeIsAskedByTheNameThatIsSpoken() {
    Target acme = new Target("Acme", List.of("Dawn"));
    TargetReader reader = new TargetReader();

    assertThat(reader.read("My Dawn leaks", List.of(acme)).asked())
        .containsExactly(new Towards("Dawn", "My Dawn leaks"));
    assertThat(reader.read("My acme Dawn leaks", List.of(acme)).asked())
        .containsExactly(new Towards("Acme", "My acme Dawn leaks"));
  }

  @ParameterizedTest
  @CsvSource({
    "Acme Air,love #AcmeAir",
    "Acme Air,love acme-air's food",
    "R+B,love R+B",
    "acme,love ACME"
  })
  void namesAreFoundAsPeopleWriteThem(String name, String text) {
    assertThat(new Target(name, null).isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"acme,love acmexyz", "acme,love nacme", "' ',love it", "a,banana"})
  void otherWordsAreNotNames(String name, String text) {
    assertThat(new Target(name, null).isIn(text)).isFalse();
  }

  private static List<TargetSentiment> analyse(String text, String... targets) {
    return ANALYSER
        .analyseTowards(List.of(TargetedText.of(text, List.of(targets))))
        .get(0)
        .targets();
  }
}
