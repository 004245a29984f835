package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0 as WordPress writes it, with content:encoded, dc:creator and thr:in-reply-to. */
final class Rss2Feed {
  private final Listing listing;
  private final XmlText xml;

  private Rss2Feed(Listing listing) throws XMLStreamException {
    this.listing = listing;
    this.xml = new XmlText();
  }

  static byte[] write(Listing listing) throws XMLStreamException {
    return new Rss2Feed(listing).rss();
  }

  private byte[] rss() throws XMLStreamException {
    xml.element(
        "rss",
        () -> xml.element("channel", this::channel),
        "version",
        "2.0",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:thr",
        "http://purl.org/syndication/thread/1.0");
    return xml.bytes();
  }

  private void channel() throws XMLStreamException {
    xml.text("title", listing.site().title());
    xml.empty("atom:link", "href", listing.self(), "rel", "self", "type", "application/rss+xml");
    xml.text("link", listing.addresses().of(listing.site()) + "/");
    xml.text("description", listing.site().tagline());
    xml.text("lastBuildDate", date(listing.changed()));
    xml.text("language", listing.site().language());
    xml.text("generator", "Earshot sample web");
    for (Entry entry : listing.entries()) {
      xml.element("item", () -> item(entry));
    }
  }

  private void item(Entry entry) throws XMLStreamException {
    String url = listing.addresses().of(entry);
    xml.text("title", listing.title(entry));
    xml.text("link", url);
    xml.text("dc:creator", entry.author().name());
    xml.text("pubDate", date(entry.published()));
    for (String tag : entry.about()) {
      xml.text("category", tag);
    }
    xml.text("guid", url, "isPermaLink", "true");
    if (entry.isAnswer()) {
      xml.empty("thr:in-reply-to", "ref", listing.addresses().of(entry.answers()));
    }
    xml.text("description", listing.prose().summary(entry, listing.now()));
    if (listing.full()) {
      xml.text("content:encoded", listing.prose().html(entry, listing.now()));
    }
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
