package io.earshot.connectors.article;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invented page {@code pages/x.html}, and what is to be read from it in {@code x.txt}. */
class GoldenPagesTest {
  static Stream<String> pages() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsPage(String name) throws IOException, URISyntaxException {
    String url = "https://example.org/" + name;
    String html = Files.readString(folder().resolve(name + ".html"));
    String expected = Files.readString(folder().resolve(name + ".txt"));

    assertThat(written(ArticleExtractor.extract(html, url), url)).isEqualTo(expected);
  }

  private static String written(Article article, String url) {
    String authors =
        article.authors().stream().map(GoldenPagesTest::written).collect(joining(", "));
    String feeds = article.feeds().stream().map(FeedLink::url).collect(joining(" "));
    return field("title", article.title())
        + field("url", article.url().equals(url) ? null : article.url())
        + field("authors", authors)
        + field("published", article.published())
        + field("updated", article.updated())
        + field("language", article.language())
        + field("feeds", feeds)
        + "\n"
        + article.text()
        + "\n";
  }

  private static String written(Byline author) {
    return author.name() + (author.url() == null ? "" : " <" + author.url() + ">");
  }

  private static String field(String name, Object value) {
    return value == null || value.equals("") ? "" : name + ": " + value + "\n";
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(GoldenPagesTest.class.getResource("pages").toURI());
  }
}
