package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void separatesParagraphsByABlankLine() {
    assertThat(text("<p>One  fine\n day</p><div><p>Two</p></div>Three"))
        .isEqualTo("One fine day\n\nTwo\n\nThree");
  }

  @Test
  void breaksLinesInListsTablesAndAtBr() {
    assertThat(text("<ul><li>tea<li>cake</ul><table><tr><td>a<td>b<tr><td>c</table>x<br>y"))
        .isEqualTo("tea\ncake\n\na b\nc\n\nx\ny");
  }

  @Test
  void twoBreaksMakeAParagraph() {
    assertThat(text("x<br> <br/><br>y")).isEqualTo("x\n\ny");
  }

  @Test
  void keepsLinesOfPreformattedText() {
    assertThat(text("<pre>let x = 1\n  let y = 2\n</pre>done"))
        .isEqualTo("let x = 1\nlet y = 2\n\ndone");
  }

  @Test
  void readsEmojiImagesAndNoOthers() {
    assertThat(text("Nice <img class='wp-smiley' alt='🙂'> <img alt='A dog' class='photo'>!"))
        .isEqualTo("Nice 🙂 !");
  }

  @Test
  void leavesOutWhatReadersDoNotSee() {
    assertThat(text("a<script>b</script><style>c</style><p hidden>d</p><p style='display: none'>e"))
        .isEqualTo("a");
  }

  @Test
  void keepsInlineMarkupTogether() {
    assertThat(text("un<b>believ</b>able Zeitungs&shy;artikel&nbsp;H<sub>2</sub>O"))
        .isEqualTo("unbelievable Zeitungsartikel H2O");
  }

  private static String text(String html) {
    return PlainText.ofHtml(html, "https://example.org/");
  }
}
