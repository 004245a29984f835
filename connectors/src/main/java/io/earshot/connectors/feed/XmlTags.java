package io.earshot.connectors.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Categories, subjects and keywords of an entry. */
final class XmlTags {
  private XmlTags() {}

  static List<String> of(XmlElement entry) {
    Stream<String> categories =
        entry.children().stream().filter(XmlTags::isCategory).map(XmlTags::label);
    Stream<String> keywords =
        entry.all("itunes:keywords").stream()
            .flatMap(list -> Arrays.stream(list.text().split(",")));
    return plain(Stream.concat(categories, keywords));
  }

  /** Tags as one line of text each, without {@code #} and repetition. */
  static List<String> plain(Stream<String> tags) {
    return tags.map(tag -> Markup.guessed(tag, null).line())
        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
        .filter(tag -> !tag.isEmpty() && tag.length() <= Limits.FIELD)
        .distinct()
        .limit(Limits.LISTED)
        .toList();
  }

  /** Blogger puts the kind of the entry among its categories. */
  private static boolean isCategory(XmlElement element) {
    String scheme = element.attribute("scheme");
    return switch (element.name()) {
      case "category" -> scheme == null || !scheme.contains("schemas.google.com/");
      case "dc:subject" -> true;
      default -> false;
    };
  }

  private static String label(XmlElement category) {
    if (!category.text().isEmpty()) {
      return category.text();
    }
    String label = category.attribute("label");
    String term = label == null || label.isEmpty() ? category.attribute("term") : label;
    return term == null ? "" : term;
  }
}
