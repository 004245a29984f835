package io.earshot.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  private static String text(String html) {
    return Markup.html(html, null).readable().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I think a<b is true\nand so is the rest",
        "Press <Enter> to go on",
        "A List<String> & a Map<K, V>\nin one line each",
        "From <bob@example.com>, see <https://example.com/a>",
        "I <3 it & AT&T\n\nmore"
      })
  void textThatOnlyHasSignsOfMarkupStaysAsItIs(String text) {
    assertThat(text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>never closed                     | never closed
          made up <x-tag>by hand</x-tag>      | made up by hand
          one<br>two &amp; three <Enter>      | one§two & three
          salt &amp; pepper                   | salt & pepper
          <!-- aside -->said                  | said
          cut at its end <a href="https://exa | cut at its end
          """)
  void markupIsReadAsMarkupWhereverItIs(String html, String text) {
    assertThat(text(html)).isEqualTo(text.replace('§', '\n'));
  }

  @Test
  void lineBreaksOfMarkupAreNone() {
    assertThat(text("<b>one</b>\ntwo")).isEqualTo("one two");
  }
}
