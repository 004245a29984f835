package io.earshot.connectors.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element that holds the article and tells what in it is not of the article. */
final class BodyText {
  private static final Set<String> ASIDES = Set.of("nav", "aside", "footer", "form");
  private static final Pattern CLUTTER =
      Pattern.compile(
          "(^|[\\s_-])(comments?|respond|related|share|social|sidebar|nav|menu|footer|newsletter|"
              + "subscribe|promo|advert\\w*|ads?|sponsor\\w*|recommend\\w*|cookie|breadcrumbs?|byline)([\\s_-]|$)",
          Pattern.CASE_INSENSITIVE);

  private BodyText() {}

  /** The element that holds most of the running text. */
  static Element root(Document document) {
    Map<Element, Integer> scores = new HashMap<>();
    for (Element paragraph : document.select("p, pre, td, blockquote")) {
      int length = paragraph.ownText().length();
      if (length > 25) {
        Element parent = paragraph.parent();
        scores.merge(parent, length, Integer::sum);
        if (parent != null && parent.parent() != null) {
          scores.merge(parent.parent(), length / 2, Integer::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(document.body());
  }

  /** Whether an element within the article is not of it. */
  static boolean isClutter(Element element) {
    return ASIDES.contains(element.normalName())
        || CLUTTER.matcher(element.className() + " " + element.id()).find();
  }
}
