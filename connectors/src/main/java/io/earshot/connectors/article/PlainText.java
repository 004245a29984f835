package io.earshot.connectors.article;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Markup as the text a reader sees: paragraphs, headings, lists, quotations and tables separated by
 * a blank line, list items and table rows by a line break, cells by a space. Emoji images become
 * their {@code alt} text; scripts, forms' fields and hidden elements are left out.
 *
 * <p>White space follows <a
 * href="https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute">innerText</a>,
 * with a blank line where it has a line break between blocks. Takes time proportional to the
 * markup, at any depth.
 */
public final class PlainText {
  /** Elements that never hold text a reader sees. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "textarea",
          "select",
          "button",
          "datalist",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "noframes");

  /** Elements that a blank line sets apart. */
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");

  /** Elements that a line break sets apart. */
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "caption", "legend");

  private PlainText() {}

  /** The text of a node and all below it, never null. */
  public static String of(Node node) {
    return of(node, PlainText::isHidden);
  }

  /** The text of a fragment of markup, never null. */
  public static String ofHtml(String html, String baseUrl) {
    return of(Jsoup.parseBodyFragment(html, baseUrl == null ? "" : baseUrl).body());
  }

  /** The text of a node without the elements, and all below them, that {@code skipped} accepts. */
  static String of(Node node, Predicate<Element> skipped) {
    Walk walk = new Walk(skipped);
    node.filter(walk);
    return walk.text.toString();
  }

  /** Whether elements of this name never hold text a reader sees. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName());
  }

  static boolean isParagraph(Element element) {
    return PARAGRAPHS.contains(element.normalName());
  }

  /** Whether text before and after the element's borders belongs to other lines. */
  static boolean isBlock(Element element) {
    return isParagraph(element)
        || LINES.contains(element.normalName())
        || element.nameIs("td")
        || element.nameIs("th");
  }

  /** Whether the element's own attributes hide it. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (style.contains("display") && style.replace(" ", "").contains("display:none"));
  }

  private static final class Walk implements NodeFilter {
    private final Predicate<Element> skipped;
    private final TextLines text = new TextLines();
    private int preformatted;

    Walk(Predicate<Element> skipped) {
      this.skipped = skipped;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode leaf) {
        write(leaf.getWholeText());
        return FilterResult.CONTINUE;
      }
      return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
      if (isUnseen(element) || skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      separate(element);
      switch (element.normalName()) {
        case "br" -> text.lineBreak();
        case "img" -> text.append(Emoji.of(element));
        case "td", "th" -> text.append(" ");
        case "pre" -> preformatted++;
        default -> {}
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        separate(element);
        if (element.nameIs("pre")) {
          preformatted--;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void separate(Element element) {
      if (isParagraph(element)) {
        text.separate(2);
      } else if (LINES.contains(element.normalName())) {
        text.separate(1);
      }
    }

    private void write(String words) {
      if (preformatted > 0) {
        text.appendLines(words);
      } else {
        text.append(words);
      }
    }
  }
}
