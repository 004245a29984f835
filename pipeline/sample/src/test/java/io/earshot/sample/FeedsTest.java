package io.earshot.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class FeedsTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String THREADS = "http://purl.org/syndication/thread/1.0";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  private static final String RSS1 = "http://purl.org/rss/1.0/";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

  private static final Set<SampleSource.Kind> FED =
      Set.of(SampleSource.Kind.FEED, SampleSource.Kind.SITEMAP);

  private final SettableClock clock = new SettableClock(ORIGIN);
  private final Browser browser = new Browser();
  private SampleWeb web;

  @BeforeEach
  void start() throws IOException {
    web = SampleWeb.start(clock, Duration.ofSeconds(6));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() throws IOException {
    for (String url : urls("")) {
      Browser.Reply first = browser.get(url);
      assertThat(browser.get(url, "If-None-Match", first.tag()).status()).as(url).isEqualTo(304);
      assertThat(browser.get(url, "If-Modified-Since", first.changed()).status())
          .as(url)
          .isEqualTo(304);
    }
  }

  @Test
  void aChangedFeedIsSentAgain() throws IOException {
    String url = url("perch");
    Browser.Reply first = browser.get(url);
    clock.advance(Duration.ofMinutes(2));
    Browser.Reply second =
        browser.get(url, "If-None-Match", first.tag(), "If-Modified-Since", first.changed());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.tag()).isNotEqualTo(first.tag());
  }

  @Test
  void atomNamesTheAnsweredPostAndWhatWasTakenDown() throws Exception {
    Document before = xml(url("perch"));
    assertThat(before.getElementsByTagNameNS(ATOM, "entry").getLength()).isGreaterThan(100);
    assertThat(before.getElementsByTagNameNS(THREADS, "in-reply-to").getLength()).isPositive();
    assertThat(before.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").getLength()).isZero();

    clock.advance(Duration.ofMinutes(20));
    assertThat(xml(url("perch")).getElementsByTagNameNS(TOMBSTONES, "deleted-entry").getLength())
        .isPositive();
  }

  @Test
  void rssCarriesSummariesWhereThePageHasToBeFetched() throws Exception {
    Document feed = xml(url("grindbitter"));
    assertThat(feed.getElementsByTagName("item").getLength()).isGreaterThanOrEqualTo(10);
    assertThat(feed.getElementsByTagName("content:encoded").getLength()).isZero();
    assertThat(feed.getElementsByTagName("description").item(1).getTextContent()).endsWith("[…]");
  }

  @Test
  void rssCarriesWholeTextsElsewhere() throws Exception {
    Document feed = xml(url("thursday-kitchen"));
    assertThat(feed.getElementsByTagName("content:encoded").getLength())
        .isEqualTo(feed.getElementsByTagName("item").getLength());
  }

  @Test
  void rssOneIsRdf() throws Exception {
    Document feed = xml(url("asa-no-ippai"));
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("RDF");
    assertThat(feed.getElementsByTagNameNS(RSS1, "item").getLength()).isPositive();
  }

  @Test
  void jsonFeedSaysItsVersion() throws IOException {
    JsonNode feed = new ObjectMapper().readTree(browser.get(url("cupping-room")).body());
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items").size()).isGreaterThan(20);
    assertThat(feed.path("items").get(0).path("content_html").asText()).startsWith("<p>");
  }

  @Test
  void theNewsSiteHasANewsSitemapThatRobotsTxtNames() throws Exception {
    String url = url("pennerley-courier");
    assertThat(xml(url).getElementsByTagNameNS(NEWS, "title").getLength()).isPositive();
    assertThat(browser.get(url.replaceFirst("/[^/]*$", "/robots.txt")).text())
        .contains("Sitemap: " + url);
  }

  @Test
  void theMessyFeedIsMessy() throws IOException {
    Browser.Reply feed = browser.get(url("old-tin-cup"));
    assertThatThrownBy(() -> xml(url("old-tin-cup"))).isInstanceOf(SAXException.class);
    assertThat(feed.text()).contains("encoding=\"UTF-8\"").contains("\uFFFD");
    assertThat(new String(feed.body(), Charset.forName("windows-1252")))
        .contains("café", "—", "&rsquo;", "&nbsp;", "<link>/cup/")
        .doesNotContain("<guid");
  }

  @Test
  void threeSitesPrintTheSameWireStory() {
    assertThat(web.posts().stream().map(SamplePost::text))
        .filteredOn(text -> text.contains("two screws that hold the wooden handle"))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  private Document xml(String url) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(browser.get(url).body()));
  }

  private String url(String site) {
    return urls(site).get(0);
  }

  private List<String> urls(String site) {
    return web.sources().stream()
        .filter(source -> FED.contains(source.kind()))
        .flatMap(source -> source.urls().stream())
        .filter(url -> url.startsWith("http://" + site))
        .toList();
  }
}
