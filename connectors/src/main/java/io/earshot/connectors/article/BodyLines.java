package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes the located body apart into lines, leaving out what is no text of the article by its
 * markup: captions, bylines, galleries, lists of links.
 */
final class BodyLines implements NodeFilter {
  private static final Set<String> CELLS =
      Set.of("li", "tr", "td", "th", "tbody", "thead", "tfoot", "dt", "dd");
  private static final Set<String> PROPERTIES =
      Set.of(
          "author", "datemodified", "datepublished", "headline", "image", "keywords", "publisher");
  private static final Pattern INTRODUCTION = Pattern.compile("[^:：]+[:：]\\p{P}*");
  private static final int LONGEST_INTRODUCTION = 25;
  private static final int LONGEST_TEXT_READ = 250;

  private final List<Line> lines = new ArrayList<>();
  private final Element root;
  private final PartNames names;
  private final Survey survey;
  private final Set<Element> dropped;
  private Element line;

  /**
   * @param dropped where to note what is left out
   */
  BodyLines(Element root, PartNames names, Survey survey, Set<Element> dropped) {
    this.root = root;
    this.names = names;
    this.survey = survey;
    this.dropped = dropped;
  }

  /** The lines in the order of the page. */
  List<Line> read() {
    root.filter(this);
    return lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    return !(node instanceof Element element) || element == root
        ? FilterResult.CONTINUE
        : visit(element, survey.of(element));
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    line = node == line ? null : line;
    return FilterResult.CONTINUE;
  }

  private FilterResult visit(Element element, Mass mass) {
    if (mass.text == 0) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (2L * mass.prose <= survey.of(root).prose && isApparatus(element, mass)) {
      dropped.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean links = isLinks(element, mass);
    if (line == null && (links || mass.lines == 1)) {
      line = element;
      lines.add(new Line(element, mass, text(element, mass), links));
    }
    return FilterResult.CONTINUE;
  }

  private static String text(Element element, Mass mass) {
    String text = mass.text > LONGEST_TEXT_READ ? "" : element.text().strip();
    return text.length() > 2 * LONGEST_TEXT_READ ? "" : text;
  }

  static boolean isCell(Element element) {
    return CELLS.contains(element.normalName());
  }

  private boolean isApparatus(Element element, Mass mass) {
    return element.nameIs("figcaption")
        || element.nameIs("header")
        || (element.nameIs("figure") && mass.quotations + mass.exhibits == 0)
        || (element.nameIs("time") && isAlone(element, mass))
        || PROPERTIES.contains(element.attr("itemprop").toLowerCase(Locale.ROOT))
        || (names.of(element).contains(Part.APPARATUS) && !isCell(element) && mass.quotations == 0);
  }

  /** Such as "Related: Seven kinds of spoons", all but the first word a link. */
  private static boolean isIntroducedLink(Element element, Mass mass) {
    return mass.lines == 1
        && mass.links > 0
        && mass.text - mass.linked <= LONGEST_INTRODUCTION
        && INTRODUCTION.matcher(unlinked(element)).matches();
  }

  private static String unlinked(Element element) {
    String linked = element.select("a[href]").text();
    return element.text().replace(linked, "").strip();
  }

  /** Whether there is nothing else on its line. */
  private boolean isAlone(Element element, Mass mass) {
    Mass parent = survey.of(element.parent());
    return parent.lines != 1 || parent.text == mass.text;
  }

  private static boolean isLinks(Element element, Mass mass) {
    return Layout.isBlock(element)
        && !isCell(element)
        && mass.prose == 0
        && !mass.leadsOut()
        && (mass.linkDensity() > (mass.lines == 1 ? 0.8 : 0.6) || isIntroducedLink(element, mass));
  }
}
