package io.earshot.sample.web;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document in UTF-8; names carry their prefixes, which the root declares. */
final class XmlText {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** An element's content. */
  interface Content {
    void write() throws XMLStreamException;
  }

  XmlText() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * @param attributes name, value, name, value…
   */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    attributes(attributes);
    content.write();
    writer.writeEndElement();
    writer.writeCharacters("\n");
  }

  /** Writes nothing if {@code text} is null. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    if (text != null) {
      element(name, () -> writer.writeCharacters(text), attributes);
    }
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes(attributes);
    writer.writeCharacters("\n");
  }

  byte[] bytes() throws XMLStreamException {
    writer.writeEndDocument();
    writer.close();
    return bytes.toByteArray();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }
}
