package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final int LONGEST_TEXT_READ = 250;

  private final List<Line> lines = new ArrayList<>();
  private final Element root;
  private final PartNames names;
  private final Survey survey;
  private final Set<Element> clutter;

  BodyLines(Element root, PartNames names, Survey survey, Set<Element> clutter) {
    this.root = root;
    this.names = names;
    this.survey = survey;
    this.clutter = clutter;
  }

  /** The lines in the order of the page; what is left out is added to the clutter. */
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

  private FilterResult visit(Element element, Mass mass) {
    if (mass.text == 0 || clutter.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (2L * mass.prose <= survey.of(root).prose && isApparatus(element, mass)) {
      clutter.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean links = isLinks(element, mass);
    if (links || mass.lines == 1) {
      add(element, mass, links);
      return links ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }
    return FilterResult.CONTINUE;
  }

  private void add(Element element, Mass mass, boolean links) {
    Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (last == null || !last.element().equals(element.parent()) || links) {
      String text = mass.text > LONGEST_TEXT_READ ? "" : element.text().strip();
      lines.add(new Line(element, mass, text, links));
    }
  }

  private boolean isApparatus(Element element, Mass mass) {
    return element.nameIs("figcaption")
        || element.nameIs("header")
        || (element.nameIs("figure") && mass.quotations + mass.exhibits == 0)
        || PROPERTIES.contains(element.attr("itemprop").toLowerCase(Locale.ROOT))
        || (names.of(element).contains(Part.APPARATUS)
            && !CELLS.contains(element.normalName())
            && mass.quotations == 0);
  }

  private static boolean isLinks(Element element, Mass mass) {
    return PlainText.isBlock(element)
        && !CELLS.contains(element.normalName())
        && mass.prose == 0
        && mass.linkDensity() > (mass.lines == 1 ? 0.8 : 0.6)
        && !mass.leadsOut();
  }
}
