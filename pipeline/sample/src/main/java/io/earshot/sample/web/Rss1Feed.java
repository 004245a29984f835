package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** RSS 1.0, the RDF form, with Dublin Core and content modules. */
final class Rss1Feed {
  private final Listing listing;
  private final XmlText xml;

  private Rss1Feed(Listing listing) throws XMLStreamException {
    this.listing = listing;
    this.xml = new XmlText();
  }

  static byte[] write(Listing listing) throws XMLStreamException {
    return new Rss1Feed(listing).rdf();
  }

  private byte[] rdf() throws XMLStreamException {
    xml.element(
        "rdf:RDF",
        this::contents,
        "xmlns",
        "http://purl.org/rss/1.0/",
        "xmlns:rdf",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xml:lang",
        listing.site().language());
    return xml.bytes();
  }

  private void contents() throws XMLStreamException {
    xml.element("channel", this::channel, "rdf:about", listing.self());
    for (Entry entry : listing.entries()) {
      xml.element("item", () -> item(entry), "rdf:about", listing.addresses().of(entry));
    }
  }

  private void channel() throws XMLStreamException {
    xml.text("title", listing.site().title());
    xml.text("link", listing.addresses().of(listing.site()) + "/");
    xml.text("description", listing.site().tagline());
    xml.text("dc:language", listing.site().language());
    xml.element("items", () -> xml.element("rdf:Seq", this::sequence));
  }

  private void sequence() throws XMLStreamException {
    for (Entry entry : listing.entries()) {
      xml.empty("rdf:li", "rdf:resource", listing.addresses().of(entry));
    }
  }

  private void item(Entry entry) throws XMLStreamException {
    String title = listing.title(entry);
    xml.text("title", title == null ? listing.prose().summary(entry, listing.now()) : title);
    xml.text("link", listing.addresses().of(entry));
    xml.text("description", listing.prose().summary(entry, listing.now()));
    xml.text("dc:creator", entry.author().name());
    xml.text("dc:date", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
    if (listing.full()) {
      xml.text("content:encoded", listing.prose().html(entry, listing.now()));
    }
  }
}
