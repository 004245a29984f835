package io.earshot.connectors.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Marks what surrounds articles: navigation, advertisements, comments, forms. Elements that hold
 * the headline, the {@code main} part, or most of the running text are never marked, whatever they
 * are called.
 */
final class Clutter implements NodeFilter {
  private static final Set<String> TAGS =
      Set.of("nav", "aside", "footer", "form", "dialog", "menu");
  private static final Set<String> ROLES =
      Set.of(
          "alert",
          "banner",
          "complementary",
          "contentinfo",
          "dialog",
          "menu",
          "menubar",
          "navigation",
          "search",
          "toolbar",
          "tooltip");

  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_NOTE = 400;
  private static final int MOST_FORMS = 50;
  private static final int MOST_LEVELS = 10;

  private final Set<Element> marked = new HashSet<>();
  private final Set<Element> guarded = new HashSet<>();
  private final PartNames names;
  private final Survey survey;
  private final int prose;
  private final int text;

  private Clutter(PartNames names, Survey survey, Mass page) {
    this.names = names;
    this.survey = survey;
    this.prose = page.prose;
    this.text = page.text;
  }

  /** The outermost elements that are clutter. */
  static Set<Element> of(PageFacts page, String title, PartNames names, Survey survey) {
    Element body = page.document().body();
    Clutter clutter = new Clutter(names, survey, survey.of(body));
    clutter.guard(body);
    clutter.guard(page, title);
    clutter.markCommentSections(body);
    clutter.markInvitations(body);
    body.filter(clutter);
    return clutter.marked;
  }

  private void guard(PageFacts page, String title) {
    Headline.of(page, title).ifPresent(this::guard);
    page.document()
        .select("main, [role=main], [itemprop~=(?i)\\barticleBody\\b]")
        .forEach(this::guard);
    page.document().getElementsByTag("article").stream()
        .filter(article -> !names.of(article).contains(Part.FRAME))
        .max(Comparator.comparingInt(article -> survey.of(article).prose))
        .filter(article -> 3L * survey.of(article).prose > prose)
        .ifPresent(this::guard);
  }

  private void guard(Element holder) {
    for (Element element = holder;
        element != null && guarded.add(element);
        element = element.parent()) {}
  }

  /** Comments of sites whose class names say nothing are known by their heading. */
  private void markCommentSections(Element body) {
    for (Element heading : body.select("h2, h3, h4, h5")) {
      String text = heading.text();
      if (text.length() <= LONGEST_HEADING && Phrases.isCommentsHeading(text)) {
        markFrom(heading);
      }
    }
  }

  /** Forms stand with what invites to fill them in, such as to get a newsletter. */
  private void markInvitations(Element body) {
    body.select("form, input[type=email]").stream().limit(MOST_FORMS).forEach(this::markFormFrom);
  }

  private void markFormFrom(Element form) {
    if (survey.of(form).text > 0 && !isInvitation(form)) {
      return; // some pages are one form
    }
    Element part = form;
    for (int level = 0; level < MOST_LEVELS && isInvitation(part.parent()); level++) {
      part = part.parent();
    }
    if (!guarded.contains(part)) {
      marked.add(part);
    }
  }

  private boolean isInvitation(Element element) {
    Mass mass = survey.of(element);
    return !guarded.contains(element)
        && mass.text > 0
        && mass.text <= LONGEST_NOTE
        && 4L * mass.text <= text;
  }

  /** Marks the part that the heading begins, and all beside it that follow. */
  private void markFrom(Element heading) {
    Element section = heading;
    while (isFirst(section) && !guarded.contains(section.parent())) {
      section = section.parent();
    }
    for (Element next = section;
        next != null && !guarded.contains(next) && marked.add(next);
        next = next.nextElementSibling()) {}
  }

  private boolean isFirst(Element element) {
    Element previous = element.previousElementSibling();
    while (previous != null && survey.of(previous).text == 0) {
      previous = previous.previousElementSibling();
    }
    return previous == null;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element && !guarded.contains(element) && isClutter(element)) {
      marked.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  private boolean isClutter(Element element) {
    Set<Part> parts = names.of(element);
    Mass mass = survey.of(element);
    return parts.contains(Part.COMMENTS)
        || (parts.contains(Part.FRAME) && isShort(mass))
        || (2L * mass.prose <= prose
            && (parts.contains(Part.FRAME)
                || isPromotion(parts, mass)
                || isFrame(element)
                || isReference(element, mass)));
  }

  /**
   * A few sentences about the author say nothing of what the page is about, even where its article
   * has none but is longer.
   */
  private boolean isShort(Mass mass) {
    return mass.prose <= LONGEST_NOTE && 4L * mass.text <= 3L * text;
  }

  /** A part named "social" is a bar of buttons, unless it quotes a post. */
  private static boolean isPromotion(Set<Part> parts, Mass mass) {
    return parts.contains(Part.PROMOTION) && mass.quotations == 0;
  }

  private static boolean isFrame(Element element) {
    return (TAGS.contains(element.normalName()) && !isSource(element))
        || ROLES.contains(element.attr("role"));
  }

  /** The footer of a quotation names who said it. */
  private static boolean isSource(Element element) {
    return element.nameIs("footer") && element.closest("blockquote") != null;
  }

  /** Footnote marks, and links that appear over a name in the middle of a sentence. */
  private static boolean isReference(Element element, Mass mass) {
    return (element.nameIs("sup") && mass.links > 0 && mass.linked == mass.text)
        || (element.nameIs("span") && mass.links > 2 && mass.linkDensity() > 0.9);
  }
}
