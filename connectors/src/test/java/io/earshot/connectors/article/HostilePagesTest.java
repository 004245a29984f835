package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to exhaust time, stack or memory: each is read in time proportional to its size. */
class HostilePagesTest {
  /** Ten times what the slowest takes on one busy core, and far less than quadratic time. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final int PAGE = 400_000;

  /** As large as a page may be when it is fetched. */
  private static final int LARGEST_PAGE = 5_000_000;

  static Stream<Arguments> pages() {
    String sentence =
        "The kettle sings in the morning and again at night, whatever the weather is. ";
    return Stream.of(
        arguments("nested blocks", fill("<div>") + sentence),
        arguments("nested inline elements", fill("<b><i>") + sentence),
        arguments("nested links", fill("<a href=/x>") + sentence),
        arguments("nested articles", fill("<article><h1>x</h1>") + sentence),
        arguments("nested parts of the frame", fill("<div class=meta><p>x</p>") + sentence),
        arguments("nested quotations", fill("<blockquote><footer>x") + sentence),
        arguments("nested lists", fill("<ul><li><a href=/x>x</a>") + sentence),
        arguments("tables never closed", fill("<table><tr><td>x")),
        arguments("small elements", fill("<p><b>x</b> y</p>", LARGEST_PAGE)),
        arguments("paragraphs", fill("<p>" + sentence)),
        arguments("empty elements", fill("<p></p>") + "<h2>Comments</h2>"),
        arguments("headings of comments", fill("<h2>Comments</h2>")),
        arguments("headings of comments apart", fill("<div><h2>Comments</h2></div>")),
        arguments("line breaks", fill("<br>x")),
        arguments("links", fill("<a href=https://a.example/>link</a> ")),
        arguments("links to many hosts", manyHosts()),
        arguments("headlines", "<title>x y z</title>" + fill("<h1>x y z</h1>")),
        arguments("bodies", fill("<div itemprop=articleBody>" + sentence + "</div>")),
        arguments("dates", fill("<time datetime=nonsense>2026-99-99</time>")),
        arguments("authors", fill("<span class=author>by, and, by, and</span>")),
        arguments("one long name", "<p class=\"" + fill("ad_") + "\">" + sentence),
        arguments("one long line", "<p>" + fill("a, b and c: ")),
        arguments("one long title", "<title>" + fill("a - ") + "</title><h1>" + fill("b | ")),
        arguments("metadata", fill("<meta name=author content='by x'>")),
        arguments("blank metadata", "<meta name=author content='x" + fill(" ") + "y'>"),
        arguments("blank title", "<meta property=og:title content='x" + fill(" ") + "y'>"),
        arguments("line of signs", "<p>" + fill("- |: ") + "<p>" + fill("0. ") + "</p>"),
        arguments("deep JSON-LD", script(fill("["))),
        arguments("long JSON-LD", script("[" + fill("{\"@type\":\"Article\"},") + "{}]")),
        arguments("text without markup", fill("words and more words. ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsHostilePageInTime(String name, String html) {
    Article article =
        assertTimeoutPreemptively(
            DEADLINE, () -> ArticleExtractor.extract(html, "https://example.org/page"), name);

    assertThat(article.url()).isEqualTo("https://example.org/page");
  }

  @Test
  void readsFrameset() {
    Article article =
        ArticleExtractor.extract(
            "<title>Frames</title><frameset><frame src=a.html></frameset>", "https://example.org/");

    assertThat(article.title()).isEqualTo("Frames");
    assertThat(article.text()).isEmpty();
  }

  @Test
  void readsPageWithoutAddress() {
    Article article = ArticleExtractor.extract("<p><a href=/x>One</a> word</p>", "");

    assertThat(article.links()).isEmpty();
    assertThat(article.text()).isEqualTo("One word");
  }

  private static String fill(String markup) {
    return fill(markup, PAGE);
  }

  private static String fill(String markup, int length) {
    return markup.repeat(length / markup.length());
  }

  private static String script(String json) {
    return "<script type=application/ld+json>" + json + "</script>";
  }

  private static String manyHosts() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; page.length() < PAGE; i++) {
      page.append("<a href=https://h").append(i).append(".example/>link</a> ");
    }
    return page.toString();
  }
}
