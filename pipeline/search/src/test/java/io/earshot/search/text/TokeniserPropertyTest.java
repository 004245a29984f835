package io.earshot.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokeniserPropertyTest {
  private final Tokeniser tokeniser = new Tokeniser();

  @Property
  void tokensComeBackFromTheJoinedStreams(@ForAll("texts") String text) {
    Tokens tokens = tokeniser.tokenise(text);
    if (tokens.size() > 0) {
      assertThat(tokens.folded().toString().split(" ", -1)).hasSize(tokens.size());
      assertThat(tokens.raw().toString().split(" ", -1)).hasSize(tokens.size());
    }
    for (int i = 0; i < tokens.size(); i++) {
      assertSound(tokens.token(i));
      assertSound(tokens.rawToken(i));
      assertThat(text.substring(tokens.start(i), tokens.end(i))).contains(tokens.rawToken(i));
    }
  }

  /** What the built-in {@code whitespace} analyzer of both back ends keeps as it is. */
  private static void assertSound(String token) {
    assertThat(token).isNotEmpty().hasSizeLessThanOrEqualTo(Tokens.MAX_LENGTH);
    assertThat(token.codePoints()).noneMatch(Character::isWhitespace);
  }

  @Property
  void spansAreInOrder(@ForAll("texts") String text) {
    Tokens tokens = tokeniser.tokenise(text);
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThan(last);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
      last = tokens.start(i);
    }
  }

  @Property
  void composedAndDecomposedTextIsTheSame(@ForAll("words") String text) {
    assertThat(folded(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(folded(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property
  void foldedTokensFoldToThemselves(@ForAll("spacedWords") String text) {
    String folded = folded(text);
    assertThat(folded(folded)).isEqualTo(folded);
  }

  private String folded(String text) {
    return tokeniser.tokenise(text).folded().toString();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        words(),
        Arbitraries.strings().all().ofMaxLength(600));
  }

  @Provide
  Arbitrary<String> spacedWords() {
    return Arbitraries.of("a", "B", "é", "ß", "#a", "@b", "'", ":", ".", "-", " ", "1", "❤")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "a", "B", "é", "ß", "İ", "ş", "Å", "#", "@", "'", ":", ".", "-", "_", " ", "1", "\n",
            "東", "が", "ガ", "ｶ", "ﾞ", "ー", "삼", "각", "ก", "ิ", "្ក", "မ", "й", "ё", "ά", "ע", "ִ",
            "م", "َ", "अ", "ि", "❤", "\uFE0F", "👍", "🏽", "\u200D", "🇩", "🇪", "x")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
