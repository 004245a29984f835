package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** A sitemap with the news extension (sitemaps.org; Google's news sitemap 0.9). */
final class NewsSitemap {
  private final Listing listing;
  private final XmlText xml;

  private NewsSitemap(Listing listing) throws XMLStreamException {
    this.listing = listing;
    this.xml = new XmlText();
  }

  static byte[] write(Listing listing) throws XMLStreamException {
    return new NewsSitemap(listing).urlset();
  }

  private byte[] urlset() throws XMLStreamException {
    xml.element(
        "urlset",
        () -> {
          for (Entry entry : listing.entries()) {
            xml.element("url", () -> url(entry));
          }
        },
        "xmlns",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:news",
        "http://www.google.com/schemas/sitemap-news/0.9");
    return xml.bytes();
  }

  private void url(Entry entry) throws XMLStreamException {
    xml.text("loc", listing.addresses().of(entry));
    xml.text("lastmod", entry.updated(listing.now()).truncatedTo(ChronoUnit.SECONDS).toString());
    xml.element("news:news", () -> news(entry));
  }

  private void news(Entry entry) throws XMLStreamException {
    xml.element(
        "news:publication",
        () -> {
          xml.text("news:name", listing.site().title());
          xml.text("news:language", listing.site().language());
        });
    xml.text("news:publication_date", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
    xml.text("news:title", entry.title());
  }
}
