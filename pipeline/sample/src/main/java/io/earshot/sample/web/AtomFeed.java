package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** Atom 1.0 (RFC 4287) with threads (RFC 4685) and tombstones (RFC 6721). */
final class AtomFeed {
  private final Listing listing;
  private final XmlText xml;

  private AtomFeed(Listing listing) throws XMLStreamException {
    this.listing = listing;
    this.xml = new XmlText();
  }

  static byte[] write(Listing listing) throws XMLStreamException {
    return new AtomFeed(listing).feed();
  }

  private byte[] feed() throws XMLStreamException {
    xml.element(
        "feed",
        this::contents,
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xmlns:thr",
        "http://purl.org/syndication/thread/1.0",
        "xmlns:at",
        "http://purl.org/atompub/tombstones/1.0",
        "xml:lang",
        listing.site().language());
    return xml.bytes();
  }

  private void contents() throws XMLStreamException {
    xml.text("id", listing.self());
    xml.text("title", listing.site().title());
    xml.text("subtitle", listing.site().tagline());
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", listing.self());
    xml.empty("link", "rel", "alternate", "href", listing.addresses().of(listing.site()) + "/");
    xml.text("updated", date(listing.changed()));
    for (Entry entry : listing.entries()) {
      xml.element("entry", () -> entry(entry), "xml:lang", entry.language());
    }
    for (Entry entry : listing.gone()) {
      tombstone(entry);
    }
  }

  private void entry(Entry entry) throws XMLStreamException {
    String url = listing.addresses().of(entry);
    String title = listing.title(entry);
    xml.text("id", url);
    xml.text("title", title == null ? "" : title);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", url);
    xml.element("author", () -> author(entry));
    xml.text("published", date(entry.published()));
    xml.text("updated", date(entry.updated(listing.now())));
    for (String tag : entry.about()) {
      xml.empty("category", "term", tag);
    }
    inReplyTo(entry);
    body(entry);
  }

  private void author(Entry entry) throws XMLStreamException {
    xml.text("name", entry.author().name());
    xml.text("uri", listing.addresses().of(entry.author()));
  }

  private void inReplyTo(Entry entry) throws XMLStreamException {
    if (entry.isAnswer()) {
      String answered = listing.addresses().of(entry.answers());
      xml.empty("thr:in-reply-to", "ref", answered, "href", answered, "type", "text/html");
    }
  }

  private void body(Entry entry) throws XMLStreamException {
    if (listing.full()) {
      xml.text("content", listing.prose().html(entry, listing.now()), "type", "html");
    } else {
      xml.text("summary", listing.prose().summary(entry, listing.now()));
    }
  }

  private void tombstone(Entry entry) throws XMLStreamException {
    String url = listing.addresses().of(entry);
    xml.empty("at:deleted-entry", "ref", url, "when", date(entry.end()));
  }

  private static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
