package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.article.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Text of an entry as the feed gives it, before anybody looked at its markup.
 *
 * @param content the text or markup, never null
 * @param form how to read it, never null
 * @param base what its relative links start from, or null
 */
record Markup(String content, Form form, String base) {
  /** How a field writes its text. */
  enum Form {
    /** Text, which may look like markup and is none. */
    PLAIN,
    /** HTML. */
    HTML,
    /** XML elements that stand in the feed itself. */
    XML
  }

  /** Markup as a reader sees it. */
  record PlainBody(String text, List<String> links) {
    private static final PlainBody EMPTY = new PlainBody("", List.of());
  }

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");

  /** What stands only in markup: an end tag, a declaration, the start of a tag that was cut. */
  private static final Pattern MARKUP = Pattern.compile("</|<!|<[a-zA-Z]+\\s+[a-zA-Z-]+=[^<>]*$");

  private static final Pattern ENTITY = Pattern.compile("&(#?)(\\w{1,31});");
  private static final Pattern EMPTY_ELEMENTS = Pattern.compile("br|img|hr|wbr");
  private static final Pattern BLOCK =
      Pattern.compile("<(p|br|div|li|pre|code|td|h\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANK_LINES = Pattern.compile("[ \t]*\n([ \t]*\n)+");

  Markup {
    requireNonNull(content, "content is null");
    requireNonNull(form, "form is null");
  }

  /**
   * HTML, or plain text when there is no markup in it: then its line breaks count, and {@code a<b}
   * and {@code <Enter>} are text.
   */
  static Markup html(String content, String base) {
    return new Markup(content, mayBeHtml(content) ? Form.HTML : Form.PLAIN, base);
  }

  private static boolean mayBeHtml(String content) {
    boolean tags =
        content.indexOf('<') >= 0
            && (MARKUP.matcher(content).find()
                || TAG.matcher(content).results().anyMatch(Markup::isKnown));
    return tags || (content.indexOf('&') >= 0 && ENTITY.matcher(content).find());
  }

  /** HTML if it looks like HTML, else plain text. */
  static Markup guessed(String content, String base) {
    return new Markup(content, looksLikeHtml(content) ? Form.HTML : Form.PLAIN, base);
  }

  /** The markup as one line of text. */
  String line() {
    return Characters.line(readable().text());
  }

  /** The text and the links of the markup. */
  PlainBody readable() {
    if (content.isBlank()) {
      return PlainBody.EMPTY;
    }
    return switch (form) {
      case PLAIN -> new PlainBody(plain(), List.of());
      case HTML -> html();
      case XML -> readable(xml());
    };
  }

  private String plain() {
    String unix = Characters.clean(content).replace("\r\n", "\n").replace('\r', '\n');
    return BLANK_LINES.matcher(unix.strip()).replaceAll("\n\n");
  }

  private PlainBody html() {
    PlainBody readable = readable(Jsoup.parseBodyFragment(content));
    boolean escapedTwice =
        readable.text().indexOf('<') >= 0
            && !BLOCK.matcher(content).find()
            && looksLikeHtml(readable.text());
    return escapedTwice ? readable(Jsoup.parseBodyFragment(readable.text())) : readable;
  }

  /** Elements in the feed may have a prefix that HTML does not have. */
  private Document xml() {
    Document document = Jsoup.parse(content, Parser.xmlParser());
    for (Element element : document.select("*")) {
      int colon = element.tagName().indexOf(':');
      if (colon >= 0) {
        element.tagName(element.tagName().substring(colon + 1));
      }
    }
    return document;
  }

  private PlainBody readable(Document document) {
    List<String> links =
        document.getElementsByTag("a").stream()
            .map(anchor -> Addresses.resolve(base, anchor.attr("href")))
            .filter(Addresses::isWeb)
            .distinct()
            .limit(Limits.LISTED)
            .toList();
    return new PlainBody(Characters.clean(PlainText.of(document)), links);
  }

  /**
   * Whether a text that should be plain is HTML after all: it has an end tag, an empty element or a
   * reference, and no tag or reference in it is unknown to HTML.
   */
  static boolean looksLikeHtml(String text) {
    return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
        && hasMarkup(text)
        && TAG.matcher(text).results().allMatch(Markup::isKnown);
  }

  private static boolean isKnown(MatchResult tag) {
    return Tag.isKnownTag(tag.group(2).toLowerCase(Locale.ROOT));
  }

  private static boolean hasMarkup(String text) {
    Matcher entity = ENTITY.matcher(text);
    while (entity.find()) {
      if (entity.group(1).isEmpty() && !Entities.isNamedEntity(entity.group(2))) {
        return false;
      }
    }
    return ENTITY.matcher(text).find()
        || TAG.matcher(text).results().anyMatch(Markup::closesOrIsEmpty);
  }

  private static boolean closesOrIsEmpty(MatchResult tag) {
    return !tag.group(1).isEmpty() || EMPTY_ELEMENTS.matcher(tag.group(2)).matches();
  }
}
