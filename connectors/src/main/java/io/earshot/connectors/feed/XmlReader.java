package io.earshot.connectors.feed;

import io.earshot.connectors.feed.MarkupReader.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the elements of a feed off a {@link MarkupReader}, whether their tags balance or not: an
 * element ends at its end tag, at the end tag of one around it, at the next entry, or with the
 * document.
 */
final class XmlReader {
  /** Fields whose content may be markup and is kept whole. */
  private static final Set<String> MARKUP_FIELDS =
      Set.of(
          "title",
          "subtitle",
          "tagline",
          "description",
          "summary",
          "abstract",
          "content",
          "content:encoded",
          "encoded",
          "fullitem",
          "body",
          "xhtml:body",
          "xhtml:div",
          "div",
          "info",
          "rights",
          "copyright",
          "dc:title",
          "dc:description",
          "dcterms:abstract",
          "media:title",
          "media:description",
          "itunes:title",
          "itunes:subtitle",
          "itunes:summary");

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> AROUND_ENTRIES = Set.of("channel", "rss", "feed", "rdf:rdf");
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ELEMENTS = 2_000;

  private final MarkupReader reader;
  private final Namespaces namespaces = new Namespaces();
  private final Map<String, Integer> open = new HashMap<>();
  private int elements;

  XmlReader(String document) {
    reader = new MarkupReader(document);
  }

  /** Moves to the next token outside of elements that were {@linkplain #element read}. */
  Token next() {
    Token token = reader.next();
    if (token == Token.START) {
      namespaces.declare(reader.attributes());
    }
    return token;
  }

  /** The one name of the tag the reader stands at. */
  String name() {
    return namespaces.canonical(reader.name(), reader.attributes());
  }

  int line(int place) {
    return reader.line(place);
  }

  /** The start tag the reader stands at, without its content. */
  XmlElement tag() {
    return new XmlElement(name(), reader.attributes(), reader.tokenStart());
  }

  /** Reads the element whose start tag the reader stands at. */
  XmlElement element() {
    elements = 0;
    return read(0);
  }

  /** Passes over the element whose start tag the reader stands at. */
  void skip() {
    contents(reader.name());
  }

  private XmlElement read(int depth) {
    XmlElement element = tag();
    elements++;
    if (MARKUP_FIELDS.contains(element.name()) || depth == MAX_DEPTH || elements > MAX_ELEMENTS) {
      fill(element, contents(reader.name()));
    } else {
      String name = reader.name();
      open.merge(name, 1, Integer::sum);
      children(element, name, depth);
      open.merge(name, -1, Integer::sum);
    }
    return element;
  }

  private void children(XmlElement element, String name, int depth) {
    StringBuilder text = new StringBuilder();
    while (true) {
      Token token = next();
      if (token == Token.TEXT) {
        text.append(reader.text());
      } else if (token == Token.START && !ENTRIES.contains(name())) {
        element.add(read(depth + 1));
      } else if (endsElement(token, name)) {
        fill(element, new Contents(text.toString(), false, token == Token.DONE));
        return;
      }
    }
  }

  /** Whether an element ends here; stays before the token when it belongs to another. */
  private boolean endsElement(Token token, String name) {
    if (token == Token.DONE || (token == Token.END && reader.name().equals(name))) {
      return true;
    }
    boolean foreign = token == Token.START ? ENTRIES.contains(name()) : endsAnother(token);
    if (foreign) {
      reader.moveTo(reader.tokenStart());
    }
    return foreign;
  }

  private boolean endsAnother(Token token) {
    return token == Token.END
        && (open.getOrDefault(reader.name(), 0) > 0 || AROUND_ENTRIES.contains(name()));
  }

  private record Contents(String text, boolean markup, boolean cut) {}

  /** What stands before the end tag: text, or markup when there are elements in it. */
  private Contents contents(String name) {
    int start = reader.position();
    StringBuilder text = new StringBuilder();
    boolean markup = false;
    int inner = 0;
    while (true) {
      Token token = reader.next();
      boolean same = token != Token.DONE && token != Token.TEXT && reader.name().equals(name);
      if (inner == 0 ? endsElement(token, name) : endsElement(token, "")) {
        boolean cut = token == Token.DONE;
        return markup
            ? new Contents(reader.source(start, reader.tokenStart()), true, cut)
            : new Contents(text.toString(), false, cut);
      }
      if (token == Token.TEXT) {
        text.append(reader.text());
      } else {
        markup |= token == Token.START;
        inner += same ? (token == Token.START ? 1 : -1) : 0;
      }
    }
  }

  private static void fill(XmlElement element, Contents contents) {
    element.fill(contents.text(), contents.markup());
    if (contents.cut()) {
      element.markCut();
    }
  }
}
