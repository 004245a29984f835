package io.earshot.connectors.article;

import java.util.function.Predicate;
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
  private PlainText() {}

  /** The text of a node and all below it, never null. */
  public static String of(Node node) {
    return of(node, PlainText::isHidden);
  }

  /**
   * The text of a page or a part of one, never null.
   *
   * @param baseUrl the address it comes from, or null
   */
  public static String ofHtml(String html, String baseUrl) {
    return of(MarkupParser.parse(html, baseUrl == null ? "" : baseUrl).body());
  }

  /** The text of a node without the elements, and all below them, that {@code skipped} accepts. */
  static String of(Node node, Predicate<Element> skipped) {
    Walk walk = new Walk(skipped);
    node.filter(walk);
    return walk.text.toString();
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
      Layout layout = Layout.of(element);
      if (layout == Layout.UNSEEN || skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      separate(layout);
      switch (element.normalName()) {
        case "br" -> text.lineBreak();
        case "img" -> text.append(Emoji.of(element));
        case "pre" -> preformatted++;
        default -> {}
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        separate(Layout.of(element));
        preformatted -= element.nameIs("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    private void separate(Layout layout) {
      switch (layout) {
        case PARAGRAPH -> text.separate(2);
        case LINE -> text.separate(1);
        case CELL -> text.append(" ");
        case INLINE, UNSEEN -> {}
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
