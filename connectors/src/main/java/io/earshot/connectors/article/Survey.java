package io.earshot.connectors.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Measures every element of a page in one walk. */
final class Survey implements NodeFilter {
  /** A line this long is running text even without a full stop: Thai has none. */
  private static final int LONG_LINE = 80;

  private static final int SHORTEST_SENTENCE = 20;
  private static final Mass NOTHING = new Mass();

  private final Map<Element, Mass> masses = new HashMap<>();
  private final Deque<Mass> open = new ArrayDeque<>();
  private final Predicate<Element> skipped;
  private final Site site;
  private Mass line = new Mass();
  private char last = ' ';
  private int links;
  private boolean outward;

  private Survey(Site site, Predicate<Element> skipped) {
    this.site = site;
    this.skipped = skipped;
  }

  /** Measures an element and all below it but what {@code skipped} accepts. */
  static Survey of(Element root, Site site, Predicate<Element> skipped) {
    Survey survey = new Survey(site, skipped);
    root.filter(survey);
    return survey;
  }

  /** What an element holds; nothing for one that was skipped. */
  Mass of(Element element) {
    return masses.getOrDefault(element, NOTHING);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      read(text.getWholeText());
    } else if (node instanceof Element element) {
      if (Layout.of(element) == Layout.UNSEEN || skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (Layout.isBlock(element)) {
      endLine();
    }
    Mass mass = new Mass();
    open.push(mass);
    switch (element.normalName()) {
      case "blockquote" -> mass.quotations++;
      case "table", "pre" -> mass.exhibits++;
      case "a" -> enterLink(element, mass);
      default -> {}
    }
  }

  private void enterLink(Element element, Mass mass) {
    if (isLink(element)) {
      links++;
      mass.links++;
      outward = site.isOther(element.attr("href"));
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void leave(Element element) {
    if (Layout.isBlock(element)) {
      endLine();
    }
    Mass mass = open.pop();
    if (mass.text > 0) {
      masses.put(element, mass);
      addToParent(mass);
    }
    if (isLink(element)) {
      links--;
    }
  }

  private void addToParent(Mass mass) {
    if (!open.isEmpty()) {
      open.peek().add(mass);
    }
  }

  private void read(String text) {
    int weight = Mass.weigh(text);
    count(open.peek(), weight);
    count(line, weight);
    String words = text.stripTrailing();
    if (!words.isEmpty()) {
      last = words.charAt(words.length() - 1);
    }
  }

  private void count(Mass mass, int weight) {
    mass.text += weight;
    mass.linked += links > 0 ? weight : 0;
    mass.outward += links > 0 && outward ? weight : 0;
  }

  private void endLine() {
    if (line.text > 0 && !open.isEmpty()) {
      open.peek().lines++;
      open.peek().prose += isProse() ? line.text - line.linked : 0;
    }
    line = new Mass();
    last = ' ';
  }

  private boolean isProse() {
    boolean sentence = line.text >= SHORTEST_SENTENCE && endsSentence(last);
    return (sentence || line.text >= LONG_LINE) && 2 * line.linked < line.text;
  }

  private static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  private static boolean endsSentence(char character) {
    return ".!?…:;\"”’»)。！？」』．।؟۔".indexOf(character) >= 0;
  }
}
