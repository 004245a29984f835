package io.earshot.connectors.article;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The heading that shows the article's title. */
final class Headline {
  private Headline() {}

  /** The first heading that says what the title says, else the only {@code h1}. */
  static Optional<Element> of(PageFacts page, String title) {
    List<Element> headings = page.document().select("h1, h2, h3");
    return headings.stream()
        .filter(heading -> isTitle(heading.text(), title))
        .findFirst()
        .or(() -> onlyTopHeading(headings));
  }

  private static Optional<Element> onlyTopHeading(List<Element> headings) {
    List<Element> tops = headings.stream().filter(heading -> heading.nameIs("h1")).toList();
    return tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty();
  }

  /** Whether a line says what the title says, but for case and punctuation. */
  static boolean isTitle(String line, String title) {
    return title != null && !letters(line).isEmpty() && letters(line).equals(letters(title));
  }

  static String letters(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
