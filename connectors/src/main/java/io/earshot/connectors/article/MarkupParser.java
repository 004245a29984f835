package io.earshot.connectors.article;

import java.time.Duration;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses HTML for as long as it is worth it. Some markup costs an HTML5 parser quadratic time by
 * the very algorithm (formatting elements and tables that are never closed); after the deadline
 * such a page is taken for what has been read of it. Pages that people read are done in
 * milliseconds.
 */
final class MarkupParser {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private MarkupParser() {}

  /**
   * The document, or the beginning of it.
   *
   * @param url what relative addresses start from, or an empty string
   */
  static Document parse(String html, String url) {
    return parse(html, url, PATIENCE);
  }

  static Document parse(String html, String url, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(html, url)) {
      Iterator<Element> elements = parser.iterator();
      while (elements.hasNext() && System.nanoTime() - deadline < 0) {
        elements.next();
      }
      return parser.document();
    }
  }
}
