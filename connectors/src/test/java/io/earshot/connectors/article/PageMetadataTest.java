package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetadataTest {
  private static final String URL = "https://www.teaweekly.example/kettles/whistle?ref=feed";
  private static final String TEXT =
      "<p>The kettle sings in the morning and again at night, whatever the weather is.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>A kettle - that whistles | Tea Weekly</title><meta property=og:site_name content='Tea Weekly'>",
        "<title>Tea Weekly: news</title><meta property=og:title content='A kettle - that whistles'>",
        "<title>Teaweekly.example » A kettle - that whistles</title><h1>A kettle - that whistles</h1>",
        "<title>Tea</title><body><h1>A kettle - that whistles</h1>",
        "<meta name=twitter:title content=' A kettle -  that\nwhistles '>",
        "<meta property=og:title content='A kettle - that whistles – Tea Weekly'><h1>A kettle - that whistles</h1>",
        "<script type=application/ld+json>{'@type':'NewsArticle','headline':'A kettle - that whistles',}</script>"
      })
  void readsTitleWithoutSiteName(String head) {
    assertThat(
            read(head.replace("'@type':'NewsArticle','headline':'A kettle - that whistles',", LD))
                .title())
        .isEqualTo("A kettle - that whistles");
  }

  private static final String LD =
      "\"@type\":\"NewsArticle\",\"headline\":\"A kettle &#45; that <i>whistles</i>\",";

  @Test
  void takesLongestPartOfTitleWhereNothingElseTells() {
    assertThat(
            read("<title>Kettles - How to descale a kettle with lemon juice - Board</title>")
                .title())
        .isEqualTo("How to descale a kettle with lemon juice");
    assertThat(read("<title>Kettles</title>").title()).isEqualTo("Kettles");
    assertThat(read("").title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada Brew\",\"url\":\"/ada\"}}</script>",
        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Brew\",\"url\":\"/ada\"},"
            + "{\"@type\":\"BlogPosting\",\"author\":[{\"@id\":\"#a\"},{\"name\":\"ADA BREW\"}]}]}</script>",
        "<p class=byline>By <a href=/ada>Ada Brew</a></p>",
        "<span itemprop=author itemscope><a itemprop=url href=/ada><span itemprop=name>Ada Brew</span></a></span>",
        "<a rel='author' href=/ada>Ada Brew</a>",
        "<div class='author vcard'><a class=fn href=/ada>Ada Brew</a></div>"
      })
  void readsAuthor(String markup) {
    assertThat(read(markup).authors())
        .containsExactly(new Byline("Ada Brew", "https://www.teaweekly.example/ada"));
  }

  @Test
  void readsAuthorsFromMetadata() {
    Article article =
        read(
            "<meta name=author content='Ada Brew'><meta name=author content='Sam Doyle'>"
                + "<meta property=article:author content='https://social.example/ada'>");

    assertThat(article.authors())
        .containsExactly(new Byline("Ada Brew", null), new Byline("Sam Doyle", null));
  }

  @Test
  void takesNoCommenterForTheAuthor() {
    Article article =
        read("<h1>T</h1>" + TEXT + "<div id=comments><span class=author>Troll</span></div>");

    assertThat(article.authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2026-03-04T09:00:00+01:00\"}</script>",
        "<meta property=article:published_time content=2026-03-04T08:00:00Z>",
        "<meta name=DC.date.issued content='2026-03-04 08:00'>",
        "<span itemprop=datePublished content='2026-03-04T08:00Z'>yesterday</span>",
        "<time datetime='2026-03-04T08:00:00+0000'>4 March</time>",
        "<h1>T</h1><div class=post-date>March 4, 2026 at 8:00 am</div>",
        "<html lang=de><h1>T</h1><div><span>Von Jana</span> <span>4. März 2026, 08:00 Uhr</span></div>",
        "<html lang=es><h1>T</h1><p class=fecha>4 de marzo de 2026 08:00</p>"
      })
  void readsPublicationDate(String markup) {
    assertThat(read(markup + TEXT).published()).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
  }

  @Test
  void readsDateFromAddress() {
    Article article = ArticleExtractor.extract(TEXT, "https://tea.example/2026/3/4/kettles");

    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<time datetime=soon>soon</time>",
        "<meta name=date content='0001-01-01T00:00:00'>",
        "<h1>T</h1><div id=comments><time datetime=2026-03-04>then</time></div>",
        "<h1>T</h1><p>In 2019 we bought it.</p>"
      })
  void findsNoDateInWhatIsNone(String markup) {
    assertThat(read(markup).published()).isNull();
  }

  @Test
  void readsDateOfLastChange() {
    assertThat(read("<meta property=og:updated_time content=1772611200>").updated())
        .isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    assertThat(read("<time itemprop=dateModified datetime=2026-03-05>").updated())
        .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
  }

  @Test
  void readsLanguage() {
    assertThat(read("<html lang=pt_BR>").language()).isEqualTo("pt-BR");
    assertThat(read("<meta property=og:locale content=en_GB>").language()).isEqualTo("en-GB");
    assertThat(read("<meta http-equiv=Content-Language content='fr, en'>").language())
        .isEqualTo("fr");
    assertThat(read("<html lang=''>").language()).isNull();
    assertThat(read("<html lang='???'>").language()).isNull();
  }

  @Test
  void readsCanonicalAddress() {
    assertThat(read("<link rel=canonical href=../kettles/whistle>").url())
        .isEqualTo("https://www.teaweekly.example/kettles/whistle");
    assertThat(read("<meta property=og:url content=https://other.example/k>").url())
        .isEqualTo("https://other.example/k");
    assertThat(read("<base href=https://cdn.example/a/><link rel=canonical href=b>").url())
        .isEqualTo("https://cdn.example/a/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=canonical href=https://www.teaweekly.example/>",
        "<link rel=canonical href=/>",
        "<link rel=canonical href='javascript:alert(1)'>",
        "<link rel=canonical href=''>"
      })
  void distrustsSenselessCanonicalAddress(String markup) {
    assertThat(read(markup).url()).isEqualTo(URL);
  }

  @Test
  void findsFeeds() {
    Article article =
        read(
            "<link rel=alternate type=application/rss+xml title=' Posts ' href=/feed>"
                + "<link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' href=/atom>"
                + "<link rel=alternate type=application/feed+json href=/feed.json>"
                + "<link rel=alternate type=application/json href=/wp-json/1>"
                + "<link rel=alternate hreflang=de href=/de>"
                + "<link rel=alternate type=application/rss+xml href=/feed>"
                + "<link rel=alternate type=application/rss+xml href='data:,x'>"
                + "<link rel=stylesheet type=application/rss+xml href=/x>");

    assertThat(article.feeds())
        .containsExactly(
            new FeedLink("https://www.teaweekly.example/feed", "Posts", "application/rss+xml"),
            new FeedLink("https://www.teaweekly.example/atom", null, "application/atom+xml"),
            new FeedLink("https://www.teaweekly.example/feed.json", null, "application/feed+json"));
  }

  @Test
  void listsLinksOfTheTextOnly() {
    Article article =
        read(
            "<nav><a href=/home>Home</a></nav><h1>T</h1>"
                + TEXT.replace("kettle", "<a href=https://k.example/>kettle</a>")
                + TEXT.replace("kettle", "<a href=https://k.example/>kettle</a>")
                + "<div class=related><a href=/r>Related</a></div>");

    assertThat(article.links()).containsExactly("https://k.example/");
  }

  private static Article read(String markup) {
    return ArticleExtractor.extract(markup, URL);
  }
}
