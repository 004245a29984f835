package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: the one the page declares to, where it holds enough of
 * the running text, else the innermost one that holds most of it.
 */
final class BodyLocator {
  private final Document document;
  private static final Set<String> CONTAINERS = Set.of("article", "div", "main", "section", "td");

  private final Optional<Element> headline;
  private final PartNames names;
  private final Survey survey;

  BodyLocator(PageFacts page, String title, PartNames names, Survey survey) {
    this.headline = Headline.of(page, title);
    this.document = page.document();
    this.names = names;
    this.survey = survey;
  }

  Element locate() {
    Element dense = innermost(document.body(), 0.7);
    int prose = prose(dense);
    return declared(prose).or(() -> named(prose)).or(() -> article(prose)).orElse(dense);
  }

  /**
   * The element marked as {@code articleBody}, or the one that holds all that are marked in the
   * same article. Pages that load the next article below have several.
   */
  private Optional<Element> declared(int prose) {
    List<Element> declared =
        document.select("[itemprop~=(?i)\\barticleBody\\b]").stream()
            .filter(element -> survey.of(element).text > 0)
            .toList();
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Element scope = scope(declared.get(0));
    return declared.stream()
        .filter(element -> scope(element) == scope)
        .reduce(BodyLocator::common)
        .filter(body -> survey.of(body).text > 100 && 4L * prose(body) >= prose);
  }

  private static Element scope(Element element) {
    return element.closest("article, [itemscope]");
  }

  private static Element common(Element left, Element right) {
    Element holder = left;
    while (holder != right && !right.parents().contains(holder)) {
      holder = holder.parent();
    }
    return holder;
  }

  private Optional<Element> named(int prose) {
    List<Element> named = new ArrayList<>();
    for (Element element : document.body().getAllElements()) {
      if (element != document.body()
          && names.of(element).contains(Part.BODY)
          && 4L * prose(element) > 3L * prose) {
        named.add(element);
      }
    }
    return named.stream().min(Comparator.comparingInt(element -> survey.of(element).text));
  }

  /** The article with the headline, else one that holds at least half of the running text. */
  private Optional<Element> article(int prose) {
    return headline
        .map(heading -> heading.closest("article"))
        .filter(article -> 4L * prose(article) >= prose)
        .or(
            () ->
                richest(document.getElementsByTag("article"))
                    .filter(article -> survey.of(article).text > 0)
                    .filter(article -> 2L * prose(article) >= prose))
        .map(article -> innermost(article, 0.9));
  }

  /**
   * The innermost element, not of a single line, that holds this share of the prose at each step.
   */
  private Element innermost(Element from, double share) {
    Element holder = from;
    for (Optional<Element> next = Optional.of(from); next.isPresent(); ) {
      holder = next.get();
      int enough = (int) Math.ceil(share * prose(holder));
      next =
          richest(holder.children())
              .filter(child -> prose(child) > 0 && prose(child) >= enough)
              .filter(this::isContainer);
    }
    return holder;
  }

  private boolean isContainer(Element element) {
    return survey.of(element).lines > 1 || CONTAINERS.contains(element.normalName());
  }

  private Optional<Element> richest(List<Element> elements) {
    return elements.stream().max(Comparator.comparingInt(this::prose));
  }

  private int prose(Element element) {
    return survey.of(element).prose;
  }
}
