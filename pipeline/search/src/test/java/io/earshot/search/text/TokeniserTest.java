package io.earshot.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
  /** Text, its folded tokens, its tokens as written; both joined by spaces. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Quick-Brown Fox, 2.5 km | the quick brown fox 2.5 km | The Quick Brown Fox 2.5 km",
        "Café CAFÉ cafe\u0301 | cafe cafe cafe | Café CAFÉ cafe\u0301",
        "Straße Łódź Ærø ﬁne Ⅳ | strasse lodz aero fine iv | Straße Łódź Ærø ﬁne Ⅳ",
        "Ёлка ёлка Ώρα ΏΡΑ | елка елка ωρα ωρα | Ёлка ёлка Ώρα ΏΡΑ",
        "Acme\u2019s l\u0027Acme Re:Acme don\u0027t | acme s l acme re acme don t | Acme s l Acme Re Acme don t",
        "I #Love_Acme! #1 C# | i #love_acme 1 c | I #Love_Acme 1 C",
        "(@Acme_Help), @a.bsky.social. @jo@Masto.example: x@y.example | @acme_help @a.bsky.social @jo@masto.example x y.example | @Acme_Help @a.bsky.social @jo@Masto.example x y.example",
        "see https://www.Acme-Shop.example/great?x=1#top, ok | see acme-shop.example ok | see Acme-Shop.example ok",
        "www.acme.example/a acme.example WWW | acme.example acme.example www | acme.example acme.example WWW",
        "I ❤️ it ❤ 👍🏽 👨‍👩‍👧 🇩🇪🇫🇷 1️⃣ ok | i ❤ it ❤ 👍🏽 👨‍👩‍👧 🇩🇪 🇫🇷 1⃣ ok | I ❤️ it ❤ 👍🏽 👨‍👩‍👧 🇩🇪 🇫🇷 1️⃣ ok",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿 | 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 | 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "東京タワーへ行く | 東 京 タ ワ ー へ 行 く | 東 京 タ ワ ー へ 行 く",
        "ｶﾞﾗｽ がガ | ガ ラ ス が ガ | ｶﾞ ﾗ ｽ が ガ",
        "삼성TV가 좋다 | 삼 성 tv 가 좋 다 | 삼 성 TV 가 좋 다",
        "กินข้าว | ก ิ น ข ้ า ว | -",
        "ＡＣＭＥ ①２ | acme 2 | ＡＣＭＥ ２",
        "見てhttps://acme.example/xを #東京tv！ | 見 て acme.example を #東京tv 東 京 tv | 見 て acme.example を #東京tv 東 京 tv",
        "مَرْحَبًا مرحبا أهلا | مرحبا مرحبا اهلا | مَرْحَبًا مرحبا أهلا",
        "हिन्दी | हिन्दी | हिन्दी",
        "صلى ﷺ | صلى صلىاللهعليهوسلم | صلى ﷺ",
      })
  void cuts(String text, String folded, String raw) {
    Tokens tokens = new Tokeniser().tokenise(text);
    if (!raw.equals("-")) {
      assertThat(tokens.folded().toString()).isEqualTo(folded);
      assertThat(asWritten(tokens)).isEqualTo(raw);
    }
  }

  private static String asWritten(Tokens tokens) {
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::rawToken)
        .collect(Collectors.joining(" "));
  }

  @Test
  void theExactStreamHoldsOnlyWhatFoldingChanges() {
    Tokens tokens = new Tokeniser().tokenise("Is acme = ACME, caf\u00e9 or #acme?");
    assertThat(tokens.raw().toString()).isEqualTo("Is = ACME caf\u00e9 = =");
    assertThat(asWritten(tokens)).isEqualTo("Is acme ACME caf\u00e9 or #acme");
  }

  @Test
  void keepsThaiMarksWithTheirLetter() {
    assertThat(folded("กินข้าว")).containsExactly("กิ", "น", "ข้", "า", "ว");
  }

  @Test
  void knowsWhereTokensStand() {
    String text = "Hi @Acme: see https://www.acme.example/x now";
    Tokens tokens = new Tokeniser().tokenise(text);
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      spans.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    assertThat(spans).containsExactly("Hi", "@Acme", "see", "https://www.acme.example/x", "now");
    assertThat(tokens.token(3)).isEqualTo("acme.example");
    assertThat(tokens.rawToken(1)).isEqualTo("@Acme");
  }

  @Test
  void cutsLongTokens() {
    assertThat(folded("#" + "ß".repeat(300))).containsExactly("#" + "s".repeat(254));
  }

  @Test
  void stopsWhereTextGrowsTooLong() {
    Tokens tokens = new Tokeniser().tokenise("ab ".repeat(Tokeniser.MAX_TEXT));
    assertThat(tokens.end(tokens.size() - 1)).isLessThanOrEqualTo(Tokeniser.MAX_TEXT);
  }

  @Test
  void hasNoTokensWithoutText() {
    assertThat(new Tokeniser().tokenise(null).size()).isZero();
    assertThat(folded(" .,:'!? \u3164 \u0000")).isEmpty();
  }

  private static List<String> folded(String text) {
    Tokens tokens = new Tokeniser().tokenise(text);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      folded.add(tokens.token(i));
    }
    return folded;
  }
}
