package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.evaluation.Confusion;
import io.earshot.nlp.evaluation.Example;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MultilingualSentimentTest {
  private static final MultilingualSentiment MODEL = new MultilingualSentiment();

  static List<String> languages() {
    return MultilingualSentiment.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void inventedPostsAreJudgedAsThePersonMeant(String language) throws IOException {
    Confusion confusion = new Confusion();
    for (Example post : HandwrittenPosts.read().get(language)) {
      Sentiment felt = MODEL.sentiment(language, post.text());
      confusion.add(post.label(), felt.label().name().toLowerCase(Locale.ROOT));
    }
    assertThat(confusion.macroRecall()).isGreaterThan(.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | die Lampe gefällt mir | die Lampe gefällt mir nicht",
        "es | me gusta la lámpara | no me gusta la lámpara",
        "fr | la lampe me plaît | la lampe ne me plaît pas",
        "it | la lampada mi piace | la lampada non mi piace",
        "ja | このランプはおいしい | このランプはおいしくない",
        "nl | de lamp werkt | de lamp werkt niet",
        "pt | eu gosto da lâmpada | eu não gosto da lâmpada"
      })
  void denialTurnsPraise(String language, String praise, String denied) {
    assertThat(MODEL.sentiment(language, denied).negative())
        .isGreaterThan(MODEL.sentiment(language, praise).negative() + .1);
  }

  @Test
  void emojiSpeakAllLanguages() {
    for (String language : languages()) {
      assertThat(MODEL.sentiment(language, "acme 😍").label()).isEqualTo(Polarity.POSITIVE);
      assertThat(MODEL.sentiment(language, "acme 😡").label()).isEqualTo(Polarity.NEGATIVE);
    }
  }

  @Test
  void aLongTextIsTheMeanOfItsPieces() {
    String good = "Ich liebe diesen Kocher, er ist wirklich wunderbar und macht richtig Spaß. ";
    String bad = "Ich hasse diesen Kocher, er ist wirklich furchtbar und geht ständig kaputt. ";
    Sentiment mixed = MODEL.sentiment("de", good.repeat(20) + bad.repeat(20));
    assertThat(mixed.positive()).isBetween(.25, .75);
    assertThat(mixed.negative()).isBetween(.25, .75);
  }

  @Test
  void itKnowsNoOtherLanguage() {
    assertThat(List.of("en", "pl", "und", "zh")).noneMatch(MODEL::knows);
    assertThat(languages()).allMatch(MODEL::knows);
  }
}
