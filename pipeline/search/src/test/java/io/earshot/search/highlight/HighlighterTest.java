package io.earshot.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.query.QueryParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
  /** Query, text, and what of it is marked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme              | Acme’s #ACME and acmes      | Acme/#ACME",
        "\"the acme phone\" | the Acme phone, the phone   | the Acme phone",
        "pho* -hate        | I hate PHONES and photos    | PHONES/photos",
        "cafe OR 東京      | Café in 東京タワー          | Café/東京",
        "#東京             | go #東京 go                 | #東京",
        "東京              | go #東京 go                 | 東京",
        "❤                 | I ❤️ it                     | ❤️",
        "shop.example      | at https://shop.example/x?y | https://shop.example/x?y",
        "title:acme        | acme                        | ''",
        "NOT (acme phone)  | acme phone                  | ''",
        "source:acme       | acme                        | ''",
        "raw:Acme          | acme Acme #Acme ACME        | Acme/#Acme",
        "raw:\"the Acme\"  | The Acme, the Acme          | the Acme",
        "a NEAR/1 b        | a x b x x a x x b a         | a/b/b/a",
        "(a OR \"c d\") NEAR/1 b | a a x b c d e f b    | a/b/c d",
        "a NEAR/2 b NEAR/2 c | a c x x b c a x x x b x b | a/c/b/c/a",
        "\"a b\" NEAR/0 b  | a b                         | ''",
        "a a               | a a a                       | a/a/a",
        "\"a b a\"         | a b a b a                   | a b a b a",
      })
  void marks(String query, String text, String marked) throws Exception {
    assertThat(String.join("/", marked(query, text))).isEqualTo(marked);
  }

  @Test
  void givesUpInLongTexts() throws Exception {
    String text = "acme ".repeat(Highlighter.MAX_TEXT);
    assertThat(marked("acme", text)).hasSize(Highlighter.MAX_SPANS);
  }

  @Test
  void marksNothingWithoutText() throws Exception {
    Highlighter highlighter = new Highlighter(QueryParser.parse("acme"));
    assertThat(highlighter.title(null)).isEmpty();
    assertThat(highlighter.text("")).isEmpty();
  }

  private static List<String> marked(String query, String text) throws Exception {
    return new Highlighter(QueryParser.parse(query))
        .text(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
  }
}
