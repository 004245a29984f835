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
