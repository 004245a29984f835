package io.earshot.connectors.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The body of an article on its page.
 *
 * @param root the element that holds it
 * @param clutter elements within the root that are not of it
 * @param text what is left
 */
record BodyText(Element root, Set<Element> clutter, String text) {
  /** Less text than this may be a sign that too much was left out. */
  private static final int SUSPICIOUS = 250;

  static BodyText of(PageFacts page, String title) {
    BodyText body = read(page, title, EnumSet.allOf(Part.class), PlainText::isHidden);
    if (body.weight() < SUSPICIOUS) {
      body = body.or(read(page, title, EnumSet.of(Part.COMMENTS), PlainText::isHidden));
    }
    if (body.weight() < SUSPICIOUS) {
      body = body.or(read(page, title, EnumSet.of(Part.COMMENTS), element -> false));
    }
    return body.orDeclared(page);
  }

  private static BodyText read(
      PageFacts page, String title, Set<Part> trusted, Predicate<Element> hidden) {
    PartNames names = new PartNames(trusted);
    Element body = page.document().body();
    Site site = new Site(page.url());
    Survey raw = Survey.of(body, site, hidden);
    Set<Element> clutter = Clutter.of(page, title, names, raw);
    Predicate<Element> skipped = hidden.or(clutter::contains);
    Survey clean = Survey.of(body, site, skipped);
    Element root = new BodyLocator(page, title, names, clean).locate();
    List<Line> lines = new BodyLines(root, names, clean, clutter).read();
    clutter.addAll(LineRules.dropped(lines, title));
    return new BodyText(root, clutter, PlainText.of(root, skipped));
  }

  private int weight() {
    return Mass.weigh(text);
  }

  /** The other one where it says at least twice as much. */
  private BodyText or(BodyText other) {
    return other.weight() > 2 * weight() ? other : this;
  }

  /** The text that the page's JSON-LD declares where the page shows much less: scripts draw it. */
  private BodyText orDeclared(PageFacts page) {
    String declared = page.article().path("articleBody").asText("").replace("\n", "<br>");
    return or(new BodyText(root, clutter, PlainText.ofHtml(declared, page.url())));
  }
}
