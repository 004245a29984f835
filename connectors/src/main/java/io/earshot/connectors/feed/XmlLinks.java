package io.earshot.connectors.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Links of an entry or a feed: RSS writes them as text, Atom as attributes, some mix both. */
final class XmlLinks {
  private XmlLinks() {}

  /** The page of an entry or a feed, or null. */
  static String page(XmlElement parent, String base) {
    String original = original(parent, base);
    String page = original == null ? alternate(parent, base) : original;
    return page == null ? text(parent, base) : page;
  }

  /** The first link of a relation, or null. */
  static String related(XmlElement parent, String relation, String base) {
    return parent.all("link").stream()
        .filter(link -> relation(link).equals(relation))
        .map(link -> href(link, base))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** FeedBurner puts its counter into the link and the permalink here. */
  private static String original(XmlElement parent, String base) {
    String original = Addresses.resolve(base, parent.textOf("feedburner:origlink"));
    return Addresses.isWeb(original) ? original : null;
  }

  private static String alternate(XmlElement parent, String base) {
    List<XmlElement> alternates =
        parent.all("link").stream()
            .filter(link -> link.attribute("href") != null && relation(link).equals("alternate"))
            .toList();
    return Stream.concat(alternates.stream().filter(XmlLinks::isPage), alternates.stream())
        .map(link -> href(link, base))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String text(XmlElement parent, String base) {
    return parent.all("link").stream()
        .filter(link -> link.attribute("href") == null && !link.isCut() && !link.text().isEmpty())
        .sorted(Comparator.comparing(link -> !relation(link).equals("alternate")))
        .map(link -> Addresses.resolve(base(link, base), link.text()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isPage(XmlElement link) {
    String type = link.attribute("type");
    return type == null || type.toLowerCase(Locale.ROOT).contains("html");
  }

  static String relation(XmlElement link) {
    String relation = link.attribute("rel");
    return relation == null || relation.isEmpty() ? "alternate" : relation.toLowerCase(Locale.ROOT);
  }

  static String href(XmlElement link, String base) {
    return Addresses.resolve(base(link, base), link.attribute("href"));
  }

  /** What relative links in an element start from. */
  static String base(XmlElement element, String base) {
    String own = element.attribute("xml:base");
    String resolved = own == null ? null : Addresses.resolve(base, own);
    return resolved == null ? base : resolved;
  }
}
