package io.earshot.nlp.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.org/a?b=c, now | see http now",
        "@acme and @ann@example.social: hi | @user and @user : hi",
        "mail me@example.org | mail me@example.org",
        "&lt;b&gt; &amp;lt;3 &#39;x&#39; &#x1F600; | <b> <3 'x' 😀",
        "&#0;a&#xD800;b | a b",
        "sooooo goooood!!!!!! | sooo goood!!!",
        "1000000 | 1000000",
        "#BlackFridaySale | #Black Friday Sale",
        "yes👍🏽no | yes 👍 no",
        "'a\u00a0\u2003 b' | a b"
      })
  void bringsTextsIntoTheFormOfTheTraining(String raw, String clean) {
    assertThat(Cleaning.clean(raw)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"e\u0301,\u00e9", "'',''", "' ',''"})
  void composesAndTrims(String raw, String clean) {
    assertThat(Cleaning.clean(raw)).isEqualTo(clean);
  }
}
