package io.earshot.connectors.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.Findings;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads sites by their sitemaps from a real server. */
class SitemapConnectorTest {
  private static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
      <p>This page is about kettles, which leak, and about the support, which never answered any of
      the seven letters that were written to it in the course of a whole year of waiting.</p>
      <p>It has a second paragraph, so that anybody can see that this is the article here.</p>
      </article></body></html>
      """;

  private final TestSite site = TestSite.start();
  private final HttpFetcher fetcher = new HttpFetcher(HttpSettings.defaults());

  @AfterEach
  void stop() {
    site.close();
  }

  private Connector connector(String path) throws FetchException {
    String url = site.url(path);
    SourceStanza stanza =
        new SourceStanza(
            "shop", SourceKind.SITEMAP, List.of(url), null, 0, 24, null, null, true, false);
    return Connectors.open(stanza, url, fetcher);
  }

  private void servePages(int count) {
    IntStream.range(0, count)
        .forEach(i -> site.serve("/page/" + i, "text/html", ARTICLE.formatted("Page " + i)));
  }

  private String urlset(int from, int to, String lastmod) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + IntStream.range(from, to)
            .mapToObj(i -> "<url><loc>" + site.url("/page/" + i) + "</loc>" + lastmod + "</url>")
            .collect(Collectors.joining())
        + "</urlset>";
  }

  private static String lastmod(String date) {
    return "<lastmod>" + date + "</lastmod>";
  }

  private static List<String> titles(Page page) {
    return page.changes().stream().map(PostChange::post).map(Post::title).toList();
  }

  @Test
  void readsNewPagesOnce() throws Exception {
    servePages(4);
    site.serve("/sitemap.xml", "application/xml", urlset(0, 2, ""));
    Page first = connector("/sitemap.xml").read(null);
    site.serve("/sitemap.xml", "application/xml", urlset(0, 4, ""));
    Page second = connector("/sitemap.xml").read(first.cursor());

    assertThat(titles(first)).containsExactly("Page 0", "Page 1");
    assertThat(first.changes().get(0).post().text()).contains("about kettles");
    assertThat(titles(second)).containsExactly("Page 2", "Page 3");
    assertThat(second.knownShare()).isEqualTo(0.5);
    assertThat(site.requests("/page/0")).hasSize(1);
  }

  @Test
  void readsTheLatestFirstInPortionsAndGoesOnAfterARestart() throws Exception {
    servePages(50);
    site.serve("/sitemap.xml", "application/xml", urlset(0, 50, ""));
    List<Integer> sizes = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more) {
      Page page = connector("/sitemap.xml").read(cursor);
      sizes.add(page.changes().size());
      cursor = page.cursor();
      more = page.more();
    }
    assertThat(sizes).containsExactly(20, 20, 10);
  }

  @Test
  void readsAChangedPageAgainUnlessAllClaimToHaveChanged() throws Exception {
    servePages(20);
    String old = lastmod("2026-05-01");
    site.serve("/sitemap.xml", "application/xml", urlset(0, 20, old));
    String cursor = connector("/sitemap.xml").read(null).cursor();

    String one = urlset(0, 20, old).replaceFirst("2026-05-01", "2026-05-02");
    site.serve("/sitemap.xml", "application/xml", one);
    Page second = connector("/sitemap.xml").read(cursor);
    assertThat(titles(second)).containsExactly("Page 0");

    site.serve("/sitemap.xml", "application/xml", urlset(0, 20, lastmod("2026-05-03")));
    assertThat(connector("/sitemap.xml").read(second.cursor()).changes()).isEmpty();
  }

  @Test
  void findsTheSitemapsOfASiteAndLeavesOutThoseOfNoArticles() throws Exception {
    servePages(3);
    site.serve("/robots.txt", "text/plain", "User-agent: *\nSitemap: " + site.url("/index.xml"));
    site.serve(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
            + site.url("/sitemap-posts-1.xml.gz")
            + "</loc></sitemap><sitemap><loc>"
            + site.url("/sitemap-taxonomies-1.xml")
            + "</loc></sitemap></sitemapindex>");
    site.serve(
        "/sitemap-posts-1.xml.gz",
        Map.of("Content-Type", "application/x-gzip"),
        packed(urlset(0, 3, "")));

    Page page = connector("/").read(null);
    assertThat(page.failures()).isEmpty();
    assertThat(titles(page)).hasSize(3);
    assertThat(site.requests("/sitemap-taxonomies-1.xml")).isEmpty();
  }

  @Test
  void looksInTheUsualPlaces() throws Exception {
    servePages(1);
    site.serve("/wp-sitemap.xml", "application/xml", urlset(0, 1, ""));
    Page page = connector("/").read(null);
    assertThat(titles(page)).containsExactly("Page 0");
    assertThat(page.failures()).isEmpty();
  }

  @Test
  void takesTheDateFromANewsSitemap() throws Exception {
    servePages(1);
    site.serve(
        "/news.xml",
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%s</loc>
        <news:news><news:publication><news:name>News</news:name><news:language>en</news:language>
        </news:publication><news:publication_date>2026-05-05T10:20:30Z</news:publication_date>
        <news:title>A headline</news:title></news:news></url></urlset>
        """
            .formatted(site.url("/page/0")));
    Post post = connector("/news.xml").read(null).changes().get(0).post();
    assertThat(post.published()).isEqualTo(Instant.parse("2026-05-05T10:20:30Z"));
  }

  @Test
  void leavesOutAllButTheLatestThousandPagesOfAFlood() throws Exception {
    site.serve("/sitemap.xml", "application/xml", urlset(0, 3_000, ""));
    Page page = connector("/sitemap.xml").read(null);
    assertThat(page.failures())
        .extracting(Failure::reason)
        .anyMatch(reason -> reason.contains("2,000 pages were left out"));

    site.serve("/sitemap.xml", "application/xml", urlset(1_000, 3_000, ""));
    Page next = connector("/sitemap.xml").read(page.cursor());
    assertThat(next.more()).isFalse();
    assertThat(site.requests("/page/1000")).isEmpty();
  }

  /** Xerces gives what it has of an address. */
  @Test
  void aSitemapThatBreaksOffNamesNoOtherPage() throws Exception {
    byte[] bytes = urlset(10_000, 10_200, "").getBytes(UTF_8);
    AtomicInteger length = new AtomicInteger();
    site.on("/sitemap.xml", exchange -> cut(exchange, bytes, length.get()));
    int listed = 0;
    for (int cut = 1_000; cut < bytes.length; cut += 37) {
      length.set(cut);
      Findings findings = new Findings("of a test");
      List<Listing> pages =
          new SitemapFiles(fetcher, true, findings).list(site.url("/sitemap.xml"));
      assertThat(pages).allMatch(page -> page.url().matches(".*/page/\\d{5}"));
      listed += pages.size();
    }
    assertThat(listed).isPositive();
  }

  private static void cut(HttpExchange exchange, byte[] bytes, int length) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, length);
    throw new IOException("cut");
  }

  @Test
  void triesAPageAgainAndSaysWhenItGivesUp() throws Exception {
    site.serve("/page/0", 500, Map.of());
    site.serve("/sitemap.xml", "application/xml", urlset(0, 1, ""));
    List<Integer> failures = new ArrayList<>();
    String cursor = null;
    for (int read = 0; read < 5; read++) {
      Page page = connector("/sitemap.xml").read(cursor);
      failures.add(page.failures().size());
      cursor = page.cursor();
    }
    assertThat(failures).containsExactly(0, 0, 0, 1, 0);
    assertThat(site.requests("/page/0")).hasSize(4);
  }

  @Test
  void aPauseThatTheSiteAsksForIsNoTry() throws Exception {
    site.serve("/page/0", 429, Map.of("Retry-After", "0"));
    site.serve("/sitemap.xml", "application/xml", urlset(0, 1, ""));
    String cursor = null;
    for (int read = 0; read < 5; read++) {
      Page page = connector("/sitemap.xml").read(cursor);
      assertThat(page.failures()).isEmpty();
      cursor = page.cursor();
    }
    servePages(1);
    assertThat(titles(connector("/sitemap.xml").read(cursor))).containsExactly("Page 0");
  }

  @Test
  void imagesOfAPageAreNoPages() throws Exception {
    servePages(2);
    String images =
        "<image:image><image:loc>%s</image:loc></image:image>".formatted(site.url("/page/0.jpg"));
    site.serve(
        "/sitemap.xml",
        "application/xml",
        urlset(0, 2, images)
            .replace(
                "<urlset ",
                "<urlset xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\" "));
    Page page = connector("/sitemap.xml").read(null);
    assertThat(titles(page)).containsExactly("Page 0", "Page 1");
    assertThat(page.failures()).isEmpty();
    assertThat(site.requests("/page/0.jpg")).isEmpty();
  }

  @Test
  void addressesThatAreNotEscapedEndNothing() throws Exception {
    servePages(3);
    String sitemap =
        urlset(0, 3, "")
            .replace("/page/0", "/page/0?a=1&b=2&amp;c=3")
            .replace(site.url("/page/1"), "<![CDATA[" + site.url("/page/1?a=1&b=2") + "]]>");
    site.serve("/sitemap.xml", "application/xml", sitemap);
    Page page = connector("/sitemap.xml").read(null);
    assertThat(page.changes())
        .extracting(change -> change.post().url())
        .containsExactly(
            site.url("/page/0?a=1&b=2&c=3"), site.url("/page/1?a=1&b=2"), site.url("/page/2"));
    assertThat(page.failures()).isEmpty();
  }

  @Test
  void expandsNoEntities() throws Exception {
    site.serve(
        "/sitemap.xml",
        "application/xml",
        """
        <!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>http://example.org/&x;</loc></url></urlset>
        """);
    Page page = connector("/sitemap.xml").read(null);
    assertThat(page.changes()).isEmpty();
    assertThat(page.failures()).hasSize(1);
  }

  @Test
  void failsWhenThereIsNoSitemap() {
    assertThatThrownBy(() -> connector("/").read(null)).isInstanceOf(FetchException.class);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
