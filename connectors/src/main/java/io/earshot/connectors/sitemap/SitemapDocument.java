package io.earshot.connectors.sitemap;

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

/**
 * One sitemap or sitemap index, read by crawler-commons without DTDs; what can be read of a broken
 * one is read.
 *
 * @param pages what it lists, empty for an index
 * @param sitemaps URLs of the sitemaps that an index lists, the latest first
 * @see <a href="https://www.sitemaps.org/protocol.html">The sitemap protocol</a>
 */
record SitemapDocument(List<Listing> pages, List<String> sitemaps) {
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
    String type = contentType != null && contentType.contains("plain") ? contentType : "text/xml";
    AbstractSiteMap sitemap = parser.parseSiteMap(type, body, URI.create(url).toURL());
    return sitemap instanceof SiteMapIndex index ? of(index) : of((SiteMap) sitemap);
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
