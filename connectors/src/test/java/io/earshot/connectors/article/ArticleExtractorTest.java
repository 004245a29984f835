package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
  private static final String PAGE =
      """
      <html lang="en-GB"><head>
      <title>Kettles that whistle | Tea Weekly</title>
      <meta property="og:title" content="Kettles that whistle | Tea Weekly">
      <meta property="og:site_name" content="Tea Weekly">
      <link rel="canonical" href="/2026/03/kettles">
      <link rel="alternate" type="application/rss+xml" title="All posts" href="/feed">
      <script type="application/ld+json">{"@graph": [{"@type": "BlogPosting",
        "headline": "Kettles that whistle", "datePublished": "2026-03-04T10:00:00+01:00",
        "dateModified": "2026-03-05", "author": [{"@type": "Person", "name": "Ada Brew", "url": "/ada"}]}]}
      </script></head><body>
      <nav><a href="/">Home</a> <a href="/tea">Tea</a></nav>
      <main><h1>Kettles that whistle</h1>
      <article><p>We boiled forty kettles last week, and only three of them were worth the noise.</p>
      <p>The winner has a <a href="/copper">copper bottom</a>, which the others had not.</p></article></main>
      <div class="comments"><p>What a lovely article about kettles, I have to buy one of these now.</p></div>
      </body></html>
      """;

  @Test
  void readsAnArticle() {
    Article article = ArticleExtractor.extract(PAGE, "https://tea.example/2026/03/kettles?utm=1");

    assertThat(article.url()).isEqualTo("https://tea.example/2026/03/kettles");
    assertThat(article.title()).isEqualTo("Kettles that whistle");
    assertThat(article.authors())
        .containsExactly(new Byline("Ada Brew", "https://tea.example/ada"));
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
    assertThat(article.updated()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.links()).containsExactly("https://tea.example/copper");
    assertThat(article.feeds())
        .containsExactly(
            new FeedLink("https://tea.example/feed", "All posts", "application/rss+xml"));
    assertThat(article.text())
        .isEqualTo(
            """
            We boiled forty kettles last week, and only three of them were worth the noise.

            The winner has a copper bottom, which the others had not.""");
  }

  @Test
  void readsAnEmptyPage() {
    Article article = ArticleExtractor.extract("", "https://tea.example/");

    assertThat(article.text()).isEmpty();
    assertThat(article.title()).isNull();
    assertThat(article.url()).isEqualTo("https://tea.example/");
  }
}
