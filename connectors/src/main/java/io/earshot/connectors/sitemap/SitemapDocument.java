package io.earshot.connectors.sitemap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sitemap or sitemap index, read by crawler-commons without DTDs; what can be read of a broken
 * one is read.
 *
 * @param pages what it lists, empty for an index
 * @param sitemaps URLs of the sitemaps that an index lists, the latest first
 * @see <a href="https://www.sitemaps.org/protocol.html">The sitemap protocol</a>
 */
record SitemapDocument(List<Listing> pages, List<String> sitemaps) {
  /** What is CDATA, the first group, needs no escaping, be it to the end of a cut document. */
  private static final Pattern STRAY_AMPERSAND =
      Pattern.compile("(<!\\[CDATA\\[.*?(?:]]>|\\z))|&(?!#?\\w+;)", Pattern.DOTALL);

  /**
   * Reads a document.
   *
   * @param body unpacked
   * @throws UnknownFormatException if it is no sitemap
   * @throws IOException if its URL is none
   */
  static SitemapDocument read(byte[] body, String contentType, String url)
      throws UnknownFormatException, IOException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    parser.enableExtension(Extension.IMAGE); // or the addresses of images were those of pages
    boolean plain = contentType != null && contentType.contains("plain");
    AbstractSiteMap sitemap =
        parser.parseSiteMap(
            plain ? contentType : "text/xml",
            plain ? body : withoutStrayAmpersands(body),
            URI.create(url).toURL());
    return sitemap instanceof SiteMapIndex index ? of(index) : of((SiteMap) sitemap);
  }

  /** At an address whose parameters are not escaped the parser would take the document to end. */
  private static byte[] withoutStrayAmpersands(byte[] body) {
    String bytes = new String(body, ISO_8859_1);
    boolean wide = bytes.indexOf('\0') >= 0;
    return wide
        ? body
        : STRAY_AMPERSAND
            .matcher(bytes)
            .replaceAll(
                found ->
                    found.group(1) == null ? "&amp;" : Matcher.quoteReplacement(found.group(1)))
            .getBytes(ISO_8859_1);
  }

  private static SitemapDocument of(SiteMapIndex index) {
    List<String> latestFirst =
        index.getSitemaps().stream()
            .sorted(Comparator.comparing(SitemapDocument::date).reversed())
            .map(sitemap -> sitemap.getUrl().toString())
            .toList();
    return new SitemapDocument(List.of(), latestFirst);
  }

  private static Instant date(AbstractSiteMap sitemap) {
    Date date = sitemap.getLastModified();
    return date == null ? Instant.MIN : date.toInstant();
  }

  private static SitemapDocument of(SiteMap sitemap) {
    List<Listing> pages = sitemap.getSiteMapUrls().stream().map(SitemapDocument::listing).toList();
    return new SitemapDocument(pages, List.of());
  }

  private static Listing listing(SiteMapURL page) {
    NewsAttributes news = news(page);
    return new Listing(
        page.getUrl().toString(),
        instant(page.getLastModified()),
        news == null ? null : news.getTitle(),
        news == null ? null : instant(news.getPublicationDate()));
  }

  private static NewsAttributes news(SiteMapURL page) {
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    return news == null || news.length == 0 ? null : (NewsAttributes) news[0];
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
