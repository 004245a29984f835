package io.earshot.nlp.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "love kettle; I love kettles; false",
        "love kettle*; I love kettles; true",
        "(love | really like) it; we really like it; true",
        "love (so | very)? much; love much; true",
        "love (so | very)? much; love very much; true",
        "love ~2 kettle; love my new kettle; true",
        "love ~1 kettle; love my new kettle; false",
        "love * kettle; love kettle; false",
        "< thanks; many thanks; false",
        "< thanks; Thanks a lot; true",
        "thanks >; many thanks!; true",
        "thanks >; thanks for nothing; false",
        "can not wait; can't wait; true",
        "do not; DON’T; true",
        "i am going to; im gonna go; true",
        "why QUESTION; why?; true",
        "# kettle; my #kettle; true",
        "@user hello; @acme hello; true",
        "second hand; a second-hand bike; true"
      })
  void matchWhatTheySay(String pattern, String sentence, boolean expected) {
    long everywhere = -1L >>> 1;
    Node node = PatternParser.parse(pattern, Map.of());
    assertThat(node.after(everywhere, Wording.of(sentence)) != 0).isEqualTo(expected);
  }

  @Test
  void classesAreNamed() {
    Node buy = PatternParser.parse("buy | get (a | one)", Map.of());
    Node node = PatternParser.parse("to $buy", Map.of("buy", buy));
    assertThat(node.after(1, Wording.of("to get one"))).isEqualTo(0b1000);
  }

  @Test
  void whatIsNoPatternIsRefusedWithTheReason() {
    assertThatThrownBy(() -> PatternParser.parse("(a | b", Map.of()))
        .hasMessageContaining("bracket");
    assertThatThrownBy(() -> PatternParser.parse("a)", Map.of())).hasMessageContaining("bracket");
    assertThatThrownBy(() -> PatternParser.parse("$a", Map.of())).hasMessageContaining("$a");
    assertThatThrownBy(() -> PatternParser.parse("a | ", Map.of())).hasMessageContaining("nothing");
  }

  @Test
  void longSentencesAreCut() {
    Wording wording = Wording.of("word ".repeat(5_000));
    assertThat(wording.words()).hasSize(Wording.LONGEST);
    assertThat(PatternParser.parse("word ~9 word >", Map.of()).after(-1L >>> 1, wording))
        .isNotZero();
    assertThat(new Wording(List.of()).words()).isEmpty();
  }
}
